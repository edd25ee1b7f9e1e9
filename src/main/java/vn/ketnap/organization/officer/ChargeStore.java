package vn.ketnap.organization.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;

/** Changes who is in charge by hand; many rows at once come by the sheet. */
@Component
class ChargeStore {

    private final JdbcClient jdbc;

    ChargeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All charges of some units, which nobody else changes until the transaction ends. */
    List<StandingCharge> standing(Collection<Long> organizations) {
        WriteTransaction.needed();
        var standing = new ArrayList<StandingCharge>();
        for (var some : Chunks.of(organizations)) {
            standing.addAll(jdbc.sql("""
                            SELECT id, organization_id, title, name, valid_from, valid_to FROM officer
                            WHERE organization_id IN (:organizations) ORDER BY valid_from, id FOR UPDATE
                            """)
                    .param("organizations", some)
                    .query(ChargeStore::read)
                    .list());
        }
        return standing;
    }

    /**
     * Ends a charge the day before and begins another one with the days that were left. What an import wrote is noted as
     * overwritten, so that it is not taken back over the head of whoever handed over.
     *
     * @return the row that began
     */
    long handOver(StandingCharge before, Officer to, LocalDate on) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO officer_before (officer_id, import_id, name, valid_to, import_before)
                        SELECT id, 0, name, valid_to, import_id FROM officer WHERE id = :id AND import_id <> 0
                        ON DUPLICATE KEY UPDATE officer_id = officer_before.officer_id
                        """).param("id", before.id()).update();
        jdbc.sql("UPDATE officer SET valid_to = :on, import_id = 0 WHERE id = :id")
                .param("on", on)
                .param("id", before.id())
                .update();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO officer (organization_id, title, name, valid_from, valid_to, import_id)
                        VALUES (:organization, :title, :name, :on, :until, 0)
                        """)
                .param("organization", before.organizationId())
                .param("title", to.title())
                .param("name", to.name())
                .param("on", on)
                .param("until", before.until())
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static StandingCharge read(ResultSet row, int n) throws SQLException {
        return new StandingCharge(
                row.getLong("id"),
                row.getLong("organization_id"),
                new Officer(row.getString("title"), row.getString("name")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
