package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.Measure;

/** The sheets of causes, exemptions and actions: of branches that have fallen silent, not of all, and not all kept up. */
final class ReasonLines {

    /** The first year in which committees noted causes. */
    private static final int FIRST_REVIEW = 2022;

    private static final int FIRST_EXEMPTION = 2024;
    private static final int FIRST_ACTION = 2025;

    private static final List<Cause> IN_VILLAGES = List.of(
            Cause.OUT_MIGRATION,
            Cause.OUT_MIGRATION,
            Cause.OUT_MIGRATION,
            Cause.AGEING,
            Cause.AGEING,
            Cause.NO_SOURCE,
            Cause.NO_SOURCE,
            Cause.STUDY_AWAY,
            Cause.LABOUR_EXPORT,
            Cause.COMMITTEE_INATTENTION,
            Cause.COMMITTEE_INATTENTION,
            Cause.MASS_ORG_PASSIVE,
            Cause.YOUTH_NO_MOTIVATION,
            Cause.CADRE_NOT_CLOSE);
    private static final List<Cause> IN_FIRMS = List.of(
            Cause.ENTERPRISE_CUTS, Cause.OWNER_UNAWARE, Cause.ENTERPRISE_COMMITTEE_WEAK, Cause.LOW_COVERAGE_ENTERPRISE);
    private static final List<Cause> IN_OFFICES = List.of(
            Cause.NO_SOURCE, Cause.NO_SOURCE, Cause.AGEING, Cause.DOSSIER_CARELESS, Cause.COMMITTEE_INATTENTION);

    private static final List<Measure> IN_GENERAL = List.of(
            Measure.REVIEW_SOURCES,
            Measure.REVIEW_SOURCES,
            Measure.ASSIGN_MEMBER_IN_CHARGE,
            Measure.ASSIGN_TARGET,
            Measure.THEMATIC_BRANCH_MEETING,
            Measure.MONTHLY_REVIEW,
            Measure.DOSSIER_GUIDANCE);

    private final Words words;
    private final Dice dice;
    final CsvSheet causes;
    final CsvSheet exemptions;
    final CsvSheet actions;

    private ReasonLines(Words words, Dice dice) {
        this.words = words;
        this.dice = dice;
        this.causes = new CsvSheet(words, "causes");
        this.exemptions = new CsvSheet(words, "exemptions");
        this.actions = new CsvSheet(words, "actions");
    }

    static ReasonLines write(Province province, Dice dice) {
        var lines = new ReasonLines(province.words, dice);
        for (var branch : province.branches()) {
            var since = branch.silentSince;
            if (since != null && branch.standing() && lines.dice.chance(0.84)) {
                lines.branch(branch, since);
            }
        }
        return lines;
    }

    /** Noted at the yearly review after two silent years; a merged branch is looked at anew. */
    private void branch(Unit branch, LocalDate since) {
        int year = Math.max(FIRST_REVIEW, since.getYear() + 2 + dice.weighted(3, 2, 1));
        var noted = review(branch, Math.min(year, Days.LAST_YEAR));
        var named = EnumSet.noneOf(Cause.class);
        for (int i = 1 + dice.weighted(5, 4, 1); i > 0; i--) {
            name(branch, dice.pick(usual(branch)), noted, named);
        }
        if (named.contains(Cause.NO_SOURCE) || named.contains(Cause.AGEING)) {
            exempt(branch, Math.max(FIRST_EXEMPTION, noted.getYear()));
        }
        if (dice.chance(0.62)) {
            act(branch, noted);
        }
    }

    /** A working day of the first quarter, once the branch has stood for a month. */
    private LocalDate review(Unit branch, int year) {
        var day = Days.working(LocalDate.of(year, dice.between(1, 3), dice.between(5, 25)));
        var settled = Days.working(branch.born().plusDays(30));
        return day.isBefore(settled) ? settled : day;
    }

    private static List<Cause> usual(Unit branch) {
        return switch (Objects.requireNonNull(branch.profile)) {
            case VILLAGE -> IN_VILLAGES;
            case STATE_FIRM, PRIVATE_FIRM -> IN_FIRMS;
            default -> IN_OFFICES;
        };
    }

    /** One in six is gone after a year or two. */
    private void name(Unit branch, Cause cause, LocalDate noted, EnumSet<Cause> named) {
        if (!named.add(cause)) {
            return;
        }
        var gone = noted.plusDays(dice.between(300, 800));
        boolean over = dice.chance(0.17) && gone.isBefore(Days.LAST);
        causes.row(branch.code, cause, noted, over ? gone : null, null);
    }

    /** For a year at a time: some are renewed, some have expired, a few were taken back. */
    private void exempt(Unit branch, int firstYear) {
        if (!dice.chance(0.5)) {
            return;
        }
        int last = Days.LAST_YEAR - dice.weighted(6, 3, 1);
        for (int year = firstYear; year <= last; year++) {
            var from = review(branch, year).plusDays(10);
            var taken = from.plusDays(dice.between(60, 150));
            boolean withdrawn = year == last && year < Days.LAST_YEAR && dice.chance(0.2) && taken.getYear() == year;
            exemptions.row(
                    branch.code,
                    from,
                    Days.last(year),
                    words.say("exemption.evidence", dice.between(1, 30), Days.typed(from.minusDays(7))),
                    words.say("exemption.approver"),
                    withdrawn ? taken : null,
                    withdrawn ? words.say("exemption.withdrawn") : null);
        }
    }

    private void act(Unit branch, LocalDate noted) {
        var measures = EnumSet.noneOf(Measure.class);
        int first = Math.max(FIRST_ACTION, noted.getYear());
        for (int year = first; year <= Days.LAST_YEAR; year++) {
            var measure = dice.pick(measures(branch));
            if (measures.add(measure)) {
                agree(branch, measure, review(branch, year).plusDays(dice.between(5, 40)));
            }
        }
    }

    private static List<Measure> measures(Unit branch) {
        var measures = new ArrayList<>(IN_GENERAL);
        switch (Objects.requireNonNull(branch.profile)) {
            case VILLAGE -> measures.addAll(List.of(Measure.SPECIAL_CLASS, Measure.FAMILY_COORDINATION));
            case STATE_FIRM, PRIVATE_FIRM -> measures.add(Measure.FLEXIBLE_SUPPORT_ENTERPRISE);
            case SCHOOL, CONTINUING_SCHOOL -> measures.addAll(List.of(Measure.SCHOOL_PLAN, Measure.WORKSHOP));
            default -> measures.add(Measure.EMULATION_MOVEMENT);
        }
        return measures;
    }

    /** What was to be looked at long ago is mostly closed; what is still open then is overdue. */
    private void agree(Unit branch, Measure measure, LocalDate agreed) {
        if (agreed.isAfter(Days.LAST)) {
            return;
        }
        var review = agreed.plusDays(dice.between(90, 300));
        var looked = review.plusDays(dice.between(0, 20));
        boolean closed = looked.isBefore(Days.LAST) && dice.chance(0.72);
        actions.row(
                branch.code,
                measure,
                agreed,
                dice.pick(words.list("action.owner")),
                review,
                closed ? looked : null,
                closed ? dice.pick(words.list("action.outcome")) : null);
    }
}
