package vn.ketnap.review.snapshot;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * The figures a meeting looks at: the same record whether they are copies or those of today, so that screen and paper never
 * count by themselves.
 *
 * @param own the unit's own line
 * @param units those below it, by name
 * @param rules every setting in force on the cut-off day, by name
 * @param recipes how the numbers of units come about, by code, in the words of the screen; of copies alone
 */
public record Snapshot(
        Head head,
        Map<String, String> rules,
        SnapshotUnit own,
        List<SnapshotUnit> units,
        List<Sheet> sheets,
        List<Channel> channels,
        @Nullable Composition composition,
        Silence silence,
        List<Branch> branches,
        List<Clock> clocks,
        List<Task> tasks,
        Map<String, String> recipes) {

    /** Copies the lists. */
    public Snapshot {
        rules = java.util.Collections.unmodifiableMap(new TreeMap<>(rules));
        units = List.copyOf(units);
        sheets = List.copyOf(sheets);
        channels = List.copyOf(channels);
        branches = List.copyOf(branches);
        clocks = List.copyOf(clocks);
        tasks = List.copyOf(tasks);
        recipes = Map.copyOf(recipes);
    }

    /** The same with how its numbers come about. */
    public Snapshot explained(Map<String, String> texts) {
        return new Snapshot(
                head, rules, own, units, sheets, channels, composition, silence, branches, clocks, tasks, texts);
    }

    /**
     * What was asked, and on which terms it was answered.
     *
     * @param basis which day makes an admission count
     * @param kinds the headline target is the first of these that a unit has
     * @param reading whose tree the history stands in
     */
    public record Head(
            String code,
            String name,
            LocalDate from,
            LocalDate to,
            DateBasis basis,
            String reading,
            RoundingMode rounding,
            int decimals,
            List<TargetKind> kinds) {

        /** The days looked at. */
        public Period period() {
            return new Period(from, to);
        }
    }

    /**
     * What the unit itself has declared of a metric.
     *
     * @param parts its sectors, else its channels
     * @param sumOfParts null where no part is declared
     * @param difference declared less the sum of parts
     */
    public record Sheet(
            Metric metric,
            @Nullable Count declared,
            @Nullable LocalDate cutOff,
            @Nullable String note,
            List<Part> parts,
            @Nullable Long sumOfParts,
            @Nullable Long difference) {

        /** Copies the parts. */
        public Sheet {
            parts = List.copyOf(parts);
        }
    }

    /** A figure of some of the whole. */
    public record Part(Population population, Count count) {}

    /** People of one channel by stage; ALL is the whole. */
    public record Channel(Population channel, Map<Metric, Count> stages) {

        /** Copies the stages. */
        public Channel {
            stages = Map.copyOf(stages);
        }
    }

    /** Who was admitted in the year, in sums that recognise nobody; null counts are not told. */
    public record Composition(int year, long total, int threshold, List<Division> divisions) {

        /** Copies the divisions. */
        public Composition {
            divisions = List.copyOf(divisions);
        }
    }

    /** One way of dividing the admitted. */
    public record Division(String by, List<Group> groups) {

        /** Copies the groups. */
        public Division {
            groups = List.copyOf(groups);
        }
    }

    /** A group of the admitted; a null count is not told. */
    public record Group(
            String name, @Nullable Integer upTo, @Nullable Long count) {}

    /**
     * Branches that have admitted nobody for so many years.
     *
     * @param listed how many are known by name
     * @param unheard of how many nothing is known
     * @param declared what the unit itself says of its number
     */
    public record Silence(
            int years,
            long listed,
            long branches,
            long unheard,
            @Nullable Count declared,
            @Nullable LocalDate declaredOn) {}

    /** One of those branches. */
    public record Branch(
            String code,
            String name,
            @Nullable String base,
            @Nullable Long members,
            @Nullable LocalDate lastOn,
            int years,
            boolean exempt,
            List<String> causes,
            @Nullable Long sources,
            @Nullable String officer) {

        /** Copies the causes. */
        public Branch {
            causes = List.copyOf(causes);
        }
    }

    /** Legal clocks of candidates that have run out or soon will, by kind of clock. */
    public record Clock(String code, String name, Map<String, Long> lapsed, Map<String, Long> coming) {

        /** Copies the counts. */
        public Clock {
            lapsed = Map.copyOf(lapsed);
            coming = Map.copyOf(coming);
        }
    }

    /** A task of an earlier meeting that still stood open. */
    public record Task(
            long id,
            LocalDate heldOn,
            @Nullable String code,
            @Nullable String name,
            String content,
            @Nullable LocalDate dueOn,
            String status,
            @Nullable String outcome) {}

    /** The sheet of a metric; null where the unit has declared nothing of it. */
    public @Nullable Sheet sheet(Metric metric) {
        return sheets.stream()
                .filter(sheet -> sheet.metric() == metric)
                .findFirst()
                .orElse(null);
    }

    /** The channels that people stand in, without the whole. */
    public List<Channel> channelsOnly() {
        return channels.stream()
                .filter(channel -> channel.channel() != Population.ALL)
                .toList();
    }

    /** Everybody by stage; empty where nothing is known. */
    public Map<Metric, Count> stages() {
        return channels.stream()
                .filter(channel -> channel.channel() == Population.ALL)
                .findFirst()
                .map(Channel::stages)
                .orElse(Map.of());
    }
}
