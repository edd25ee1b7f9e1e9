package vn.ketnap.review.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.composition.CompositionQueries;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.ExplanationQueries;
import vn.ketnap.insight.FigureSheet;
import vn.ketnap.insight.FigureSheetQueries;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.kit.Messages;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.settings.Settings;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.source.deadline.ClockKind;
import vn.ketnap.source.deadline.DeadlineGroup;
import vn.ketnap.source.deadline.DeadlineQueries;
import vn.ketnap.source.deadline.Horizon;

/** Reads what the screens say of a meeting's unit today: nothing is counted here a second time. */
@Component
@Transactional(readOnly = true)
class LiveQueries {

    /** More branches than these nobody reads in an annex; how many there are in all is told. */
    static final int MOST_BRANCHES = 500;

    /** Each takes a read of its own. */
    private static final int MOST_RECIPES = 200;

    private final AttainmentQueries attainment;
    private final FigureSheetQueries sheets;
    private final PipelineQueries pipelines;
    private final StagnationQueries stagnation;
    private final CompositionQueries compositions;
    private final DeadlineQueries deadlines;
    private final SectorQueries sectors;
    private final OpenTaskQueries tasks;
    private final ExplanationQueries explanations;
    private final SettingStore settings;

    LiveQueries(
            AttainmentQueries attainment,
            FigureSheetQueries sheets,
            PipelineQueries pipelines,
            StagnationQueries stagnation,
            CompositionQueries compositions,
            DeadlineQueries deadlines,
            SectorQueries sectors,
            OpenTaskQueries tasks,
            ExplanationQueries explanations,
            SettingStore settings) {
        this.attainment = attainment;
        this.sheets = sheets;
        this.pipelines = pipelines;
        this.stagnation = stagnation;
        this.compositions = compositions;
        this.deadlines = deadlines;
        this.sectors = sectors;
        this.tasks = tasks;
        this.explanations = explanations;
        this.settings = settings;
    }

    /** @throws vn.ketnap.shared.NotFound when the unit is out of scope */
    Snapshot read(OrgScope scope, ReviewMeeting meeting) {
        var plan = meeting.plan();
        var period = plan.period();
        var rules = settings.on(period.to());
        var filter = filter(meeting, rules);
        var known = attainment.load(scope, filter);
        var lines = new Lines(
                filter,
                rows(attainment.load(scope, filter.during(month(period)))),
                rows(attainment.load(scope, filter.during(yearBefore(period)))),
                sectors.of(scope, meeting.unit(), period));
        int years = rules.integer("stagnation.years");
        var register = stagnation.load(
                scope,
                new StagnationFilter(
                        plan.code(), period.to(), years, StagnationFilter.UnitOfN.YEAR, true, 0, MOST_BRANCHES));
        return new Snapshot(
                head(meeting, known),
                rules.values(),
                lines.of(known.own()),
                known.children().stream().map(lines::of).toList(),
                sheets.all(scope, filter).stream().map(LiveQueries::sheet).toList(),
                pipelines.load(scope, plan.code(), period).channels().stream()
                        .map(channel -> new Snapshot.Channel(channel.channel(), channel.counts()))
                        .toList(),
                composition(scope, plan.code(), period),
                silence(years, register),
                register.rows().stream().map(LiveQueries::branch).toList(),
                clocks(scope, plan.code()),
                tasks.before(scope, meeting),
                Map.of());
    }

    /** The same with how the numbers come about, as the screens tell it. */
    Snapshot explained(OrgScope scope, ReviewMeeting meeting) {
        var read = read(scope, meeting);
        var filter = filter(meeting, settings.on(meeting.plan().cutOff()));
        var recipes = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(read.own()), read.units().stream())
                .filter(unit -> unit.admitted() != null)
                .limit(MOST_RECIPES)
                .forEach(unit -> {
                    var recipe = explanations
                            .load(scope, filter.about(unit.code()), Messages.VIETNAMESE)
                            .admitted();
                    if (recipe != null) {
                        recipes.put(unit.code(), recipe.text());
                    }
                });
        return read.explained(recipes);
    }

    private static AttainmentFilter filter(ReviewMeeting meeting, Settings rules) {
        var plan = meeting.plan();
        var plain = AttainmentFilter.of(plan.code(), plan.period());
        return plan.decimals() == null
                ? plain
                : plain.printed(Rate.Printing.of(rules).to(plan.decimals()));
    }

    private static Snapshot.Head head(ReviewMeeting meeting, Attainment known) {
        var terms = known.terms();
        return new Snapshot.Head(
                meeting.plan().code(),
                known.own().name(),
                known.from(),
                known.to(),
                terms.basis(),
                known.reading().name(),
                terms.printing().rounding(),
                terms.printing().decimals(),
                terms.kinds());
    }

    /** The month the period ends in, as far as it belongs to it. */
    private static Period month(Period period) {
        var first = period.to().withDayOfMonth(1);
        return new Period(first.isBefore(period.from()) ? period.from() : first, period.to());
    }

    private static Period yearBefore(Period period) {
        return new Period(period.from().minusYears(1), period.to().minusYears(1));
    }

    private static Map<String, @Nullable Count> rows(Attainment known) {
        var rows = new LinkedHashMap<String, @Nullable Count>();
        rows.put(known.own().code(), whole(known.own(), known.to()));
        known.children().forEach(child -> rows.put(child.code(), whole(child, known.to())));
        return rows;
    }

    /** What speaks of other days than those asked is no number of the month. */
    private static @Nullable Count whole(UnitProgress unit, LocalDate to) {
        return to.equals(unit.cutOff()) ? unit.admitted() : null;
    }

    private static Snapshot.Sheet sheet(FigureSheet sheet) {
        var declared = sheet.declared();
        return new Snapshot.Sheet(
                sheet.metric(),
                declared == null ? null : new Count(declared.value(), declared.upTo(), declared.qualifier()),
                declared == null ? null : declared.cutOff(),
                declared == null ? null : declared.note(),
                sheet.parts().stream()
                        .map(part -> new Snapshot.Part(part.population(), part.count()))
                        .toList(),
                sheet.sumOfParts(),
                sheet.difference());
    }

    /** Only of a whole year: what two periods overlap would give small numbers away. */
    private Snapshot.@Nullable Composition composition(OrgScope scope, String code, Period period) {
        var known = compositions.load(scope, code, period.to().getYear());
        if (known.total() == 0) {
            return null;
        }
        return new Snapshot.Composition(
                known.year(),
                known.total(),
                known.threshold(),
                known.divisions().stream()
                        .map(division -> new Snapshot.Division(
                                division.by().name(),
                                division.parts().stream()
                                        .map(part -> new Snapshot.Group(part.name(), part.upTo(), part.count()))
                                        .toList()))
                        .toList());
    }

    private static Snapshot.Silence silence(int years, Stagnation register) {
        var declared = register.declared();
        return new Snapshot.Silence(
                years,
                register.total(),
                register.branches(),
                register.unknown(),
                declared == null ? null : new Count(declared.value(), null, declared.qualifier()),
                declared == null ? null : declared.cutOff());
    }

    private static Snapshot.Branch branch(Stagnation.Branch branch) {
        var officer = branch.details().officer();
        return new Snapshot.Branch(
                branch.code(),
                branch.name(),
                branch.baseName(),
                branch.members(),
                branch.lastAdmittedOn(),
                branch.years(),
                branch.exempt(),
                branch.causes(),
                branch.sources(),
                officer == null ? null : officer.title());
    }

    private List<Snapshot.Clock> clocks(OrgScope scope, String code) {
        var clocks = new ArrayList<Snapshot.Clock>();
        for (var group : deadlines.groups(scope, code)) {
            var lapsed = new LinkedHashMap<String, Long>();
            var coming = new LinkedHashMap<String, Long>();
            for (var kind : ClockKind.values()) {
                count(lapsed, kind, group.of(kind, Horizon.LAPSED));
                count(coming, kind, coming(group, kind));
            }
            clocks.add(new Snapshot.Clock(group.code(), group.name(), lapsed, coming));
        }
        return clocks;
    }

    private static long coming(DeadlineGroup group, ClockKind kind) {
        return group.of(kind, null) - group.of(kind, Horizon.LAPSED);
    }

    private static void count(Map<String, Long> counts, ClockKind kind, long n) {
        if (n > 0) {
            counts.put(kind.name(), n);
        }
    }
}
