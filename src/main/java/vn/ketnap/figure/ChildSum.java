package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;

/**
 * What is below a unit, summed.
 *
 * @param speaking the units it is made of
 * @param basis null unless all of them state the same
 */
record ChildSum(
        Group group,
        List<Long> speaking,
        long low,
        long high,
        boolean someWithoutLow,
        boolean someWithoutHigh,
        boolean about,
        LocalDate firstUntil,
        LocalDate lastUntil,
        @Nullable DateBasis basis) {

    /** Whose sum of what among whom. */
    record Group(long member, Metric metric, Population population) {

        static Group read(ResultSet row, int n) throws SQLException {
            return new Group(
                    row.getLong("member"),
                    Metric.valueOf(row.getString("metric")),
                    Population.valueOf(row.getString("population")));
        }
    }

    static ChildSum read(ResultSet row, int n) throws SQLException {
        String basis = row.getString("basis");
        boolean stated = !basis.isEmpty() && !row.getString("least_basis").isEmpty();
        return new ChildSum(
                Group.read(row, n),
                new ArrayList<>(),
                row.getLong("low"),
                row.getLong("high"),
                row.getInt("without_low") > 0,
                row.getInt("without_high") > 0,
                row.getBoolean("about"),
                row.getObject("first_until", LocalDate.class),
                row.getObject("last_until", LocalDate.class),
                stated ? DateBasis.valueOf(basis) : null);
    }

    boolean mixed() {
        return !firstUntil.equals(lastUntil);
    }

    /** Who speaks, as the parts of a JSON list. */
    Stream<String> listed() {
        return speaking.stream()
                .map(id -> "[%d,%d,\"%s\",\"%s\"]".formatted(group.member, id, group.metric, group.population));
    }

    Answer answer(boolean complete) {
        boolean noHigh = mixed() || !complete || someWithoutHigh;
        return new Answer(
                new OrganizationId(group.member),
                group.metric,
                group.population,
                Answer.count(someWithoutLow && !noHigh ? null : low, noHigh ? null : high, about),
                lastUntil.minusDays(1),
                Answer.Source.SUM_OF_CHILDREN,
                false,
                mixed(),
                basis,
                speaking.size());
    }
}
