package vn.ketnap.exchange.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Period;

/** Checks of request parameters; the answer names the parameter. */
final class Parameters {

    private Parameters() {}

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new BadParameter(name, "");
        }
        return value;
    }

    static Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var first = required("from", from);
        var last = required("to", to);
        if (last.isBefore(first)) {
            throw new BadParameter("to", last.toString());
        }
        between("from", first.getYear(), 1900, 2200);
        between("to", last.getYear(), 1900, 2200);
        return new Period(first, last);
    }

    static int year(int year) {
        between("year", year, 1900, 2200);
        return year;
    }

    static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadParameter(name, String.valueOf(value));
        }
    }
}
