package vn.ketnap.admission.stagnation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.facts.Fact;

/** A row of {@code agreed_action}. */
record StandingAction(
        long organizationId,
        Measure measure,
        LocalDate agreedOn,
        String owner,
        LocalDate reviewOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        @Nullable String note)
        implements Fact {

    static StandingAction of(AgreeAction command, long organizationId) {
        return new StandingAction(
                organizationId,
                command.measure(),
                command.agreedOn(),
                command.owner(),
                command.reviewOn(),
                command.closedOn(),
                command.outcome(),
                command.note());
    }

    static StandingAction read(ResultSet row, int number) throws SQLException {
        return new StandingAction(
                row.getLong("organization_id"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("agreed_on", LocalDate.class),
                row.getString("owner"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("outcome"),
                row.getString("note"));
    }

    @Override
    public List<Object> key() {
        return List.of(measure.name(), agreedOn);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(owner, reviewOn, closedOn, outcome, note);
    }

    @Override
    public String words() {
        var formats = Formats.here();
        return Stream.of(owner, formats.date(reviewOn), closedOn == null ? null : formats.date(closedOn), outcome, note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
