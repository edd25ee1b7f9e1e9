package vn.ketnap.organization.closure;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Units that stand below nobody on some day of their life: a handful among thousands, asked for on every screen. */
@Component
class TopmostStore {

    private static final String BELOW_NOBODY = """
            SELECT life.organization_id
            FROM (SELECT organization_id, SUM(DATEDIFF(valid_to, valid_from)) AS days
                  FROM organization_version GROUP BY organization_id) life
            LEFT JOIN (SELECT organization_id, SUM(DATEDIFF(valid_to, valid_from)) AS days
                       FROM placement GROUP BY organization_id) below ON below.organization_id = life.organization_id
            WHERE below.days IS NULL OR below.days < life.days
            """;

    private final JdbcTemplate jdbc;

    TopmostStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void rebuild() {
        WriteTransaction.needed();
        jdbc.update("DELETE FROM topmost");
        jdbc.update("INSERT INTO topmost (organization_id) " + BELOW_NOBODY);
    }
}
