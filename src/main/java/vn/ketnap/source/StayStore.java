package vn.ketnap.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;
import vn.ketnap.source.tally.TallyStore;

/** Derives from candidates where they stood when, and which clocks run; whole units at a time. */
@Component
class StayStore {

    private static final String OPEN = "DATE'9999-12-31'";

    private static final String STAYS = """
            INSERT INTO candidate_stay (candidate_id, stage, organization_id, channel, valid_from, valid_to, way_out,
                                        left_from)
            """
            + Stream.concat(
                            Stream.concat(
                                    Arrays.stream(Stage.values())
                                            .filter(stage -> stage != Stage.LEFT)
                                            .map(StayStore::stay),
                                    Stream.of(left())),
                            Stream.of(feasible()))
                    .collect(Collectors.joining(" UNION ALL "));

    private static final String CLOCKS =
            "INSERT INTO candidate_clock (candidate_id, kind, organization_id, started_on) "
                    + Stream.of(
                                    clock("CERTIFICATE", "COALESCE(completed_class_on, certificate_on)", Stage.DECIDED),
                                    clock("PAPERS", "dossiers_on", Stage.DECIDED),
                                    clock("DECISION", "branch_resolution_on", Stage.DECIDED),
                                    clock("CEREMONY", "decided_on", Stage.ADMITTED),
                                    clock("RECOGNITION", "admitted_on", Stage.RECOGNIZED))
                            .collect(Collectors.joining(" UNION ALL "));

    private final JdbcClient jdbc;
    private final StepMonthStore months;
    private final TallyStore tallies;

    StayStore(JdbcClient jdbc, StepMonthStore months, TallyStore tallies) {
        this.jdbc = jdbc;
        this.months = months;
        this.tallies = tallies;
    }

    /** Derives the stays and clocks of some units anew, and the sums with them. */
    void derive(Collection<Long> organizations) {
        for (var some : Chunks.of(organizations)) {
            clear(some);
            run(STAYS, some);
            run(CLOCKS, some);
            months.add(some);
            tallies.add(some);
        }
    }

    /** Forgets the stays of some units: needed before candidates go, for their stays go with them, and no sum would know. */
    void forget(Collection<Long> organizations) {
        Chunks.of(organizations).forEach(this::clear);
    }

    private void clear(List<Long> units) {
        WriteTransaction.needed();
        months.take(units);
        tallies.take(units);
        run("DELETE FROM candidate_stay WHERE organization_id IN (:units)", units);
        run("DELETE FROM candidate_clock WHERE organization_id IN (:units)", units);
    }

    private void run(String sql, List<Long> units) {
        jdbc.sql(sql).param("units", units).update();
    }

    /** From the day of a stage until the day of the next one that is known. */
    private static String stay(Stage stage) {
        var day = stage.column();
        return """
                SELECT id, '%s', organization_id, channel, %s, %s, NULL, NULL FROM candidate
                WHERE organization_id IN (:units) AND %s IS NOT NULL
                """.formatted(stage.name(), day, firstOf("", later -> later.compareTo(stage) > 0), day);
    }

    /** Until the person comes back. */
    private static String left() {
        return """
                SELECT c.id, 'LEFT', c.organization_id, c.channel, c.left_on, %s, c.way_out, %s
                FROM candidate c LEFT JOIN candidate back
                  ON back.organization_id = c.organization_id AND back.person = c.person AND back.round = c.round + 1
                WHERE c.organization_id IN (:units) AND c.left_on IS NOT NULL
                """.formatted(firstOf("back.", first -> true), lastStage());
    }

    /** The mark stands until the decision: who is admitted is feasible no more, but done. */
    private static String feasible() {
        return """
                SELECT id, 'FEASIBLE', organization_id, channel, judged_on, GREATEST(judged_on, %s), NULL, NULL
                FROM candidate WHERE organization_id IN (:units) AND feasible
                """.formatted(firstOf("", later -> later.compareTo(Stage.DECIDED) >= 0));
    }

    private static String clock(String kind, String started, Stage until) {
        return """
                SELECT id, '%s', organization_id, %s FROM candidate
                WHERE organization_id IN (:units) AND %s IS NOT NULL AND left_on IS NULL AND %s
                """.formatted(
                        kind,
                        started,
                        started,
                        Arrays.stream(Stage.values())
                                .filter(stage -> stage.compareTo(until) >= 0 && stage != Stage.LEFT)
                                .map(stage -> stage.column() + " IS NULL")
                                .collect(Collectors.joining(" AND ")));
    }

    /** The first day that is known among some stages. */
    private static String firstOf(String alias, Predicate<Stage> among) {
        return Arrays.stream(Stage.values())
                .filter(among)
                .map(stage -> alias + stage.column())
                .collect(Collectors.joining(", ", "COALESCE(", ", " + OPEN + ")"));
    }

    /** The last stage before the way out. */
    private static String lastStage() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.LEFT)
                .sorted(Comparator.reverseOrder())
                .map(stage -> "WHEN c." + stage.column() + " IS NOT NULL THEN '" + stage.name() + "' ")
                .collect(Collectors.joining("", "CASE ", "END"));
    }
}
