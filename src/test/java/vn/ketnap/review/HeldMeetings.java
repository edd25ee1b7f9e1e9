package vn.ketnap.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestActors;
import vn.ketnap.figure.DeclareFigure;
import vn.ketnap.figure.FigureService;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.review.snapshot.FreezeService;
import vn.ketnap.review.snapshot.SnapshotQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.UserId;

/**
 * The province H holds meetings. Its commune H-A is asked for 12 in 2025 and has 7 by the end of July, H-B for 10 and has 1,
 * H-C for 2 and has none, H-D for 12 and has said nothing. Z is another province.
 */
public abstract class HeldMeetings {

    protected static final Actor IMPORTER = TestActors.boardOverAll();
    protected static final ImportId IMPORT = new ImportId(961_001);
    protected static final Period YEAR = Period.year(2025);
    protected static final LocalDate CUT_OFF = LocalDate.of(2025, 7, 31);
    protected static final LocalDate HELD = LocalDate.of(2025, 8, 1);
    protected static final Actor BOARD =
            new Actor(new UserId(0), "test-review-board", Set.of(Permission.MANAGE_REVIEWS), OrgScope.everything());

    @Autowired
    protected OrganizationService organizations;

    @Autowired
    protected LineageService lineage;

    @Autowired
    protected FigureService figures;

    @Autowired
    protected QuotaService quotas;

    @Autowired
    protected ReviewService reviews;

    @Autowired
    protected ReviewQueries meetings;

    @Autowired
    protected FreezeService freezes;

    @Autowired
    protected SnapshotQueries snapshots;

    protected void standing() {
        organizations.writeUnits(
                IMPORTER,
                IMPORT,
                List.of(
                        UnitRows.province("H"),
                        UnitRows.commune("H-A", "H"),
                        UnitRows.commune("H-B", "H"),
                        UnitRows.commune("H-C", "H"),
                        UnitRows.commune("H-D", "H"),
                        UnitRows.since(UnitRows.commune("H-N", "H"), LocalDate.of(2025, 9, 1)),
                        UnitRows.province("Z"),
                        UnitRows.commune("Z-A", "Z")));
        quotas.writeQuotas(
                IMPORTER,
                IMPORT,
                List.of(
                        QuotaRows.assigned("H-A", YEAR, 12),
                        QuotaRows.assigned("H-B", YEAR, 10),
                        QuotaRows.assigned("H-C", YEAR, 2),
                        QuotaRows.assigned("H-D", YEAR, 12)));
        declare("H-A", 7);
        declare("H-B", 1);
        declare("H-C", 0);
        declare("Z-A", 5);
    }

    /** Admissions of a unit from January to the cut-off. */
    protected void declare(String code, long value) {
        figures.writeFigures(
                IMPORTER,
                IMPORT,
                List.of(new DeclareFigure(
                        code,
                        Metric.ADMITTED,
                        Population.ALL,
                        FuzzyDate.on(YEAR.from()),
                        FuzzyDate.on(CUT_OFF),
                        Count.exactly(value),
                        null,
                        null,
                        null,
                        "Test",
                        null)));
    }

    protected static PlanReview plan(String code) {
        return new PlanReview(
                code,
                ReviewKind.MONTHLY,
                "seven months of 2025",
                HELD,
                YEAR.from(),
                CUT_OFF,
                List.of(new Participant(ReviewRole.CHAIR, "Head of the board")),
                null,
                null,
                null,
                null);
    }

    protected long planned() {
        return reviews.plan(BOARD, plan("H"));
    }

    protected long frozen() {
        long id = planned();
        freezes.freeze(BOARD, new FreezeReview(id, 1));
        return id;
    }

    protected int version(long id) {
        return meetings.meeting(OrgScope.everything(), id).version();
    }

    /** Somebody who sees one unit and what is below it, with the rights of a board. */
    protected Actor boardOf(long organization) {
        return new Actor(
                new UserId(0),
                "test-unit-review-board",
                Set.of(Permission.MANAGE_REVIEWS),
                OrgScope.below(Set.of(organization)));
    }

    protected static <T> T told(@org.jspecify.annotations.Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
