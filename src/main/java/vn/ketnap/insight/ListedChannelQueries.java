package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.source.CandidateQueries;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageCounts;

/** The channels of a unit from its lists of candidates, where none is declared; a row is one or the other, never both. */
@Component
@Transactional(readOnly = true)
public class ListedChannelQueries {

    /** What is counted by the arrivals at a stage; who is admitted goes by the day that makes an admission count. */
    private static final Map<Metric, Stage> ARRIVALS = Map.of(
            Metric.LISTED, Stage.LISTED,
            Metric.SENT_TO_CLASS, Stage.SENT_TO_CLASS,
            Metric.COMPLETED_CLASS, Stage.COMPLETED_CLASS,
            Metric.DOSSIERS, Stage.DOSSIERS,
            Metric.SENT_TO_NEW_MEMBER_CLASS, Stage.SENT_TO_NEW_MEMBER_CLASS,
            Metric.RECOGNIZED, Stage.RECOGNIZED);

    private final PipelineQueries pipelines;
    private final CandidateQueries candidates;
    private final GroupingQueries groupings;
    private final SettingStore settings;
    private final Clock clock;

    ListedChannelQueries(
            PipelineQueries pipelines,
            CandidateQueries candidates,
            GroupingQueries groupings,
            SettingStore settings,
            Clock clock) {
        this.pipelines = pipelines;
        this.candidates = candidates;
        this.groupings = groupings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Loads the sources of a unit or a grouping: as declared, and where no channel is declared as its lists say.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public Pipeline load(OrgScope scope, String code, Period period) {
        var known = pipelines.load(scope, code, period);
        return known.declared() || groupings.find(scope, code).isPresent() || !candidates.kept(scope, code, day(period))
                ? known
                : listed(scope, code, period, known);
    }

    private LocalDate day(Period period) {
        var today = LocalDate.now(clock);
        return period.to().isBefore(today) ? period.to() : today;
    }

    private Pipeline listed(OrgScope scope, String code, Period period, Pipeline known) {
        var counted = new Counted(
                candidates.reached(scope, code, period),
                candidates.standing(scope, code, day(period)),
                pipelines.basis(period),
                day(period));
        var terms = settings.on(period.to());
        var printing = Rate.Printing.of(terms);
        var channels = new ArrayList<Pipeline.Channel>();
        var everybody = known.channels().getFirst();
        channels.add(everybody.stages().isEmpty() ? counted.row(Population.ALL, printing) : everybody);
        var told = new TreeSet<>(counted.reached.channels());
        told.addAll(counted.standing.byChannel().keySet());
        told.forEach(channel -> channels.add(counted.row(channel, printing)));
        return new Pipeline(List.copyOf(channels), known.gaps(), false, null);
    }

    private record Counted(StageCounts reached, StageCounts standing, DateBasis basis, LocalDate day) {

        Pipeline.Channel row(Population channel, Rate.Printing printing) {
            var values = new TreeMap<Metric, Long>();
            ARRIVALS.forEach((metric, stage) -> values.put(metric, reached.of(channel, stage)));
            values.put(Metric.ADMITTED, reached.admitted(channel, basis));
            values.put(Metric.FEASIBLE, standing.feasible(channel));
            var counts = values.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> Count.exactly(one.getValue())));
            var cutOffs = new HashMap<Metric, LocalDate>();
            values.keySet().forEach(metric -> cutOffs.put(metric, day));
            var trained = Count.exactly(reached.of(channel, Stage.COMPLETED_CLASS));
            var admitted = Count.exactly(reached.admitted(channel, basis));
            var rate = trained.value() == 0 ? null : Rate.share(admitted, trained, printing);
            return new Pipeline.Channel(
                    channel,
                    values,
                    rate == null
                            ? null
                            : new Pipeline.Conversion(rate.n(), rate.of(), rate.percent(), rate.qualifier(), rate),
                    counts,
                    cutOffs,
                    Metric.COMPLETED_CLASS);
        }
    }
}
