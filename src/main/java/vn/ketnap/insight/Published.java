package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A percentage as the source printed it, and which rounding of our fraction gives it.
 *
 * @param text as printed
 * @param matches HALF_UP_n or DOWN_n (n decimals), or NONE
 */
public record Published(String text, String matches) {

    private static final Pattern PERCENT = Pattern.compile("(\\d+)(?:[.,](\\d+))?\\s*%?");

    /** Compares a printed percentage with the exact fraction; NONE as well where there is no rate to compare. */
    static Published compare(String text, @Nullable Rate rate) {
        var number = PERCENT.matcher(text.replace('\u00A0', ' ').strip());
        if (rate == null || !number.matches()) {
            return new Published(text, "NONE");
        }
        String decimals = number.group(2) == null ? "" : number.group(2);
        var printed = new BigDecimal(number.group(1) + (decimals.isEmpty() ? "" : "." + decimals));
        var exact = BigDecimal.valueOf(rate.n() * 100).divide(rate.of(), MathContext.DECIMAL64);
        for (var rounding : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
            if (exact.setScale(decimals.length(), rounding).compareTo(printed) == 0) {
                return new Published(text, rounding.name() + "_" + decimals.length());
            }
        }
        return new Published(text, "NONE");
    }
}
