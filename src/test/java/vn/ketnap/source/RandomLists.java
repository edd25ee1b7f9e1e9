package vn.ketnap.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Population;

/** Two communes below "M" and what chance brings to their lists: rows, corrections, ways out, units that move, rows taken back. */
public final class RandomLists {

    /** Nobody is listed before this day. */
    public static final LocalDate FIRST = LocalDate.of(2023, 3, 6);

    static final List<Population> CHANNELS = List.of(Population.MILITIA, Population.RESIDENT);

    private static final ImportId UNITS = new ImportId(970_010);
    private static final List<String> COMMUNES = List.of("M-A", "M-B");
    private static final List<String> CARRIERS = List.of("M-A-1", "M-A-2", "M-B-1", "M-B");
    private static final List<String> BRANCHES = List.of("M-A-1", "M-A-2", "M-B-1");
    private static final List<Stage> STEPS = List.of(
            Stage.LISTED,
            Stage.HELPER_ASSIGNED,
            Stage.SENT_TO_CLASS,
            Stage.COMPLETED_CLASS,
            Stage.DOSSIERS,
            Stage.DECIDED);

    private final Actor actor;
    private final OrganizationService organizations;
    private final CandidateService service;
    private final JdbcClient jdbc;

    /** Whoever writes them, through the services. */
    public RandomLists(Actor actor, OrganizationService organizations, CandidateService service, JdbcClient jdbc) {
        this.actor = actor;
        this.organizations = organizations;
        this.service = service;
        this.jdbc = jdbc;
    }

    /** A province of two communes and three branches. */
    public void twoCommunes() {
        organizations.writeUnits(
                actor,
                UNITS,
                List.of(
                        UnitRows.province("M"),
                        UnitRows.commune("M-A", "M"),
                        UnitRows.branch("M-A-1", "M-A"),
                        UnitRows.branch("M-A-2", "M-A"),
                        UnitRows.commune("M-B", "M"),
                        UnitRows.branch("M-B-1", "M-B")));
    }

    /** Rows, and then: a branch moves, a step is taken, somebody leaves, or the rows are taken back. */
    public void something(Random random, ImportId imported, int turn) {
        rows(random, imported);
        switch (random.nextInt(4)) {
            case 0 ->
                organizations.writeUnits(
                        actor,
                        new ImportId(imported.value() + 5000),
                        List.of(UnitRows.since(
                                UnitRows.branch(one(random, BRANCHES), one(random, COMMUNES)),
                                FIRST.plusDays(40L * turn + random.nextInt(40)))));
            case 1 -> service.undo(actor, imported);
            case 2 -> leaves(random);
            default -> onward(random);
        }
    }

    private void rows(Random random, ImportId imported) {
        var rows = new ArrayList<BringCandidate>();
        for (int i = 0; i < 6; i++) {
            var stage = one(random, STEPS);
            var name = "Lò Văn " + imported.value() + " " + i;
            var on = FIRST.plusDays(random.nextInt(500));
            rows.add(SourceRows.from(
                    SourceRows.reached(one(random, CARRIERS), name, stage, on, SourceRows.weeksBefore(stage, on)),
                    one(random, CHANNELS)));
        }
        service.writeCandidates(actor, imported, rows);
    }

    private void leaves(Random random) {
        long id = anybody(random);
        var standing = service.open(actor, id);
        service.leave(actor, new LeavePipeline(id, standing.stamp(), WayOut.JOINED_ARMY, later(random, standing)));
    }

    private void onward(Random random) {
        long id = anybody(random);
        var standing = service.open(actor, id);
        var next = standing.stage().onward().getFirst();
        var helper = next == Stage.HELPER_ASSIGNED ? "chi ủy viên" : null;
        service.advance(actor, new AdvanceCandidate(id, standing.stamp(), next, later(random, standing), helper));
    }

    /** A day of the year after the rows, and after the last step. */
    private static LocalDate later(Random random, CandidateEntry standing) {
        var last = standing.days().last();
        var first = LocalDate.of(2025, 1, 1);
        return (last == null || last.isBefore(first) ? first : last).plusDays(random.nextInt(100));
    }

    private long anybody(Random random) {
        var ids = jdbc.sql("""
                        SELECT candidate_id FROM candidate_stay
                        WHERE stage IN ('LISTED', 'HELPER_ASSIGNED', 'SENT_TO_CLASS') AND valid_to = '9999-12-31'
                        ORDER BY candidate_id
                        """).query(Long.class).list();
        return ids.get(random.nextInt(ids.size()));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
