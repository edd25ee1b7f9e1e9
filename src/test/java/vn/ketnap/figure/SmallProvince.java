package vn.ketnap.figure;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Writes a random province straight into the tables; the caller rolls back. */
final class SmallProvince {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    SmallProvince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Database ids in the order of the province's units. */
    List<Long> write(RandomProvince province) {
        var ids = new ArrayList<Long>();
        for (int unit = 0; unit < province.parents().size(); unit++) {
            ids.add(organization());
            if (unit > 0) {
                jdbc.sql("INSERT INTO placement (organization_id, parent_id, valid_from, valid_to) VALUES (?, ?, ?, ?)")
                        .params(ids.get(unit), ids.get(province.parents().get(unit)), LONG_AGO, NEVER)
                        .update();
            }
            int depth = 0;
            for (int above = unit; above >= 0; above = province.parents().get(above)) {
                jdbc.sql("INSERT INTO ancestry VALUES (?, ?, ?, ?, ?)")
                        .params(ids.get(above), ids.get(unit), depth++, LONG_AGO, NEVER)
                        .update();
            }
            int asked = unit;
            Stream.of("", "DECISION").forEach(basis -> spans(ids.get(asked), basis, province.figuresOf(asked, basis)));
        }
        registers(province, ids);
        return ids;
    }

    private void registers(RandomProvince province, List<Long> ids) {
        province.registers()
                .forEach((unit, from) -> jdbc.sql("INSERT INTO register_use (organization_id, used_from) VALUES (?, ?)")
                        .params(ids.get(unit), from)
                        .update());
        for (var admission : province.admissions()) {
            for (int above = admission.unit();
                    above >= 0;
                    above = province.parents().get(above)) {
                jdbc.sql("""
                                INSERT INTO register_tally VALUES (?, 'ADMITTED', 'DECISION', ?, 'RESIDENT', '', 1, 0, 0, 0)
                                ON DUPLICATE KEY UPDATE n = n + 1
                                """).params(ids.get(above), admission.day()).update();
                jdbc.sql("""
                                INSERT INTO register_month VALUES (?, 'ADMITTED', 'DECISION', ?, 1, 0, 0, 0)
                                ON DUPLICATE KEY UPDATE n = n + 1
                                """)
                        .params(ids.get(above), admission.day().withDayOfMonth(1))
                        .update();
            }
        }
    }

    private long organization() {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO organization (import_id) VALUES (0)").update(key);
        return java.util.Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
    }

    private void spans(long unit, String basis, List<DeclaredSpans.Figure> figures) {
        for (var span : DeclaredSpans.of(figures)) {
            jdbc.sql("INSERT INTO figure_span VALUES (?, 'ADMITTED', 'ALL', ?, ?, ?, ?, ?, ?, ?)")
                    .param(1, unit)
                    .param(2, basis)
                    .param(3, span.from())
                    .param(4, span.until())
                    .param(5, span.low(), Types.BIGINT)
                    .param(6, span.high(), Types.BIGINT)
                    .param(7, span.about())
                    .param(8, span.steps().size())
                    .update();
        }
    }
}
