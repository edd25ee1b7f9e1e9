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

/**
 * A row of {@code stagnation_cause}.
 *
 * @param endedOn the first day on which it no longer holds
 */
record StandingCause(
        long organizationId,
        Cause cause,
        LocalDate notedOn,
        LocalDate endedOn,
        @Nullable String note) implements Fact {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static StandingCause of(NameCause command, long organizationId) {
        var to = command.to();
        return new StandingCause(
                organizationId, command.cause(), command.notedOn(), to == null ? OPEN : to.plusDays(1), command.note());
    }

    static StandingCause read(ResultSet row, int number) throws SQLException {
        return new StandingCause(
                row.getLong("organization_id"),
                Cause.valueOf(row.getString("cause")),
                row.getObject("noted_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("note"));
    }

    /** The last day on which it held; null while it holds. */
    @Nullable
    LocalDate last() {
        return endedOn.equals(OPEN) ? null : endedOn.minusDays(1);
    }

    @Override
    public List<Object> key() {
        return List.of(cause.name(), notedOn);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(endedOn, note);
    }

    @Override
    public String words() {
        var last = last();
        return Stream.of(last == null ? Formats.MISSING : Formats.here().date(last), note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
