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
 * A row of {@code exemption}.
 *
 * @param end the first day without it
 * @param grantedEnd the first day without it as it was approved
 */
record StandingExemption(
        long organizationId,
        LocalDate from,
        LocalDate end,
        LocalDate grantedEnd,
        String evidence,
        String approvedBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnReason)
        implements Fact {

    static StandingExemption of(ExemptBranch command, long organizationId) {
        return new StandingExemption(
                organizationId,
                command.from(),
                command.end(),
                command.to().plusDays(1),
                command.evidence(),
                command.approvedBy(),
                command.withdrawnOn(),
                command.withdrawnReason());
    }

    static StandingExemption read(ResultSet row, int number) throws SQLException {
        return new StandingExemption(
                row.getLong("organization_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("granted_to", LocalDate.class),
                row.getString("evidence"),
                row.getString("approved_by"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_reason"));
    }

    @Override
    public List<Object> key() {
        return List.of(from);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                Cause.NO_SOURCE.name(), evidence, approvedBy, end, grantedEnd, withdrawnOn, withdrawnReason);
    }

    @Override
    public String words() {
        return Stream.of(Formats.here().date(end.minusDays(1)), evidence, approvedBy, withdrawnReason)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
