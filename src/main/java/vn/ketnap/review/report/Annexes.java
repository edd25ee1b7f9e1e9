package vn.ketnap.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.review.report.Report.Annex;
import vn.ketnap.review.report.ReportTable.Cell;
import vn.ketnap.review.report.ReportTable.Column;
import vn.ketnap.review.report.ReportTable.Row;
import vn.ketnap.review.report.ReportTable.RowKind;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.task.TaskStatus;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** The annexes: by unit, who was admitted, sources and classes, branches without admission, recognitions, tasks, methods. */
final class Annexes {

    private static final String KEY = "review.annex.";

    private final Snapshot snapshot;

    private Annexes(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static List<Annex> of(Material material) {
        var snapshot = material.snapshot();
        var annexes = new Annexes(snapshot);
        var methods = MethodAnnex.of(material);
        var said = Words.FORMATS.period(snapshot.head().period());
        return List.of(
                annex(1, "units", said, UnitAnnex.of(snapshot), annexes.unitNotes()),
                annex(2, "persons", said, PersonAnnex.of(snapshot), PersonAnnex.notes(snapshot)),
                annex(3, "sources", said, annexes.sources(), List.of(Words.text(KEY + "sources.note"))),
                annex(4, "branches", said, annexes.branches(), annexes.branchNotes()),
                annex(5, "recognitions", said, annexes.recognitions(), List.of(Words.text(KEY + "recognitions.note"))),
                annex(6, "tasks", said, annexes.tasks(), List.of()),
                annex(7, "methods", said, methods.table(), methods.notes()));
    }

    private static Annex annex(int number, String name, String period, ReportTable table, List<String> notes) {
        var text = String.valueOf(number);
        return new Annex(
                "PL" + text, Words.text("review.annex.name", text), Words.text(KEY + name, period), table, notes);
    }

    private List<String> unitNotes() {
        var head = snapshot.head();
        var notes = new ArrayList<String>();
        notes.add(Words.text(KEY + "units.note.rate"));
        notes.add(Words.text(
                KEY + "units.note.terms",
                Words.text("review.report.basis." + head.basis().name()),
                Words.text("review.report.reading." + head.reading()),
                head.decimals(),
                Words.text("review.report.rounding." + head.rounding().name()),
                Words.FORMATS.paperDate(head.to())));
        var missing = snapshot.units().stream()
                .filter(unit -> unit.heard() != SnapshotUnit.Heard.HEARD)
                .map(SnapshotUnit::name)
                .toList();
        notes.add(
                missing.isEmpty()
                        ? Words.text(KEY + "units.note.complete")
                        : Words.text(KEY + "units.note.missing", missing.size(), String.join(", ", missing)));
        notes.add(Words.text(KEY + "units.note.methods"));
        return notes;
    }

    private ReportTable sources() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("", Words.text(KEY + "sources.channel"), 20, false));
        PipelineQueries.STAGES.forEach(stage -> columns.add(new Column("", Words.word(stage), 9, true)));
        var rows = new ArrayList<Row>();
        snapshot.channelsOnly()
                .forEach(channel ->
                        rows.add(new Row(RowKind.LINE, stages(Words.word(channel.channel()), channel.stages()))));
        sectors().forEach((sector, stages) -> rows.add(new Row(RowKind.LINE, stages(Words.word(sector), stages))));
        rows.add(new Row(RowKind.TOTAL, stages(Words.text(KEY + "sources.all"), snapshot.stages())));
        return new ReportTable(columns, rows);
    }

    /** What was declared of the sectors, by stage. */
    private Map<Population, Map<Metric, Count>> sectors() {
        var sectors = new TreeMap<Population, Map<Metric, Count>>();
        for (var sheet : snapshot.sheets()) {
            sheet.parts().stream()
                    .filter(part -> part.population().division() == Population.Division.SECTOR)
                    .filter(part -> PipelineQueries.STAGES.contains(sheet.metric()))
                    .forEach(part -> sectors.computeIfAbsent(part.population(), one -> new TreeMap<>())
                            .put(sheet.metric(), part.count()));
        }
        return sectors;
    }

    private static List<Cell> stages(String name, Map<Metric, Count> stages) {
        return Stream.concat(
                        Stream.of(Cell.of(name)),
                        PipelineQueries.STAGES.stream().map(stage -> Cell.of(stages.get(stage))))
                .toList();
    }

    private ReportTable branches() {
        var columns = columns(
                "branches",
                "number",
                "branch",
                "base",
                "members.",
                "last",
                "years.",
                "causes",
                "exempt",
                "sources.",
                "officer");
        var rows = new ArrayList<Row>();
        for (var branch : snapshot.branches()) {
            rows.add(new Row(
                    RowKind.LINE,
                    List.of(
                            Cell.of(Long.valueOf(rows.size() + 1L)),
                            Cell.of(branch.name()),
                            Cell.of(branch.base()),
                            Cell.of(branch.members()),
                            Cell.of(branch.lastOn() == null ? null : Words.FORMATS.paperDate(branch.lastOn())),
                            Cell.of(Long.valueOf(branch.years())),
                            Cell.of(causes(branch)),
                            Cell.of(branch.exempt() ? Words.text(KEY + "branches.isExempt") : ""),
                            Cell.of(branch.sources()),
                            Cell.of(branch.officer()))));
        }
        return new ReportTable(columns, orNothing(rows));
    }

    private static @Nullable String causes(Snapshot.Branch branch) {
        return branch.causes().isEmpty()
                ? null
                : branch.causes().stream()
                        .map(cause -> Words.word(Cause.valueOf(cause)))
                        .collect(Collectors.joining(", "));
    }

    private List<String> branchNotes() {
        var silence = snapshot.silence();
        var notes = new ArrayList<String>();
        if (silence.branches() > 0) {
            notes.add(Words.text(
                    KEY + "branches.note",
                    snapshot.branches().size(),
                    Words.FORMATS.number(silence.listed()),
                    Words.FORMATS.number(silence.branches()),
                    silence.years()));
        }
        if (silence.declared() != null && silence.declaredOn() != null) {
            notes.add(Words.text(
                    "review.report.silence.declared",
                    Words.FORMATS.count(silence.declared()),
                    Words.FORMATS.paperDate(silence.declaredOn())));
        }
        return notes;
    }

    private ReportTable recognitions() {
        var columns = columns("recognitions", "number", "unit", "recognized.", "struckOff.", "lapsed.", "coming.");
        var clocks = snapshot.clocks().stream().collect(Collectors.toMap(Snapshot.Clock::code, clock -> clock));
        var rows = new ArrayList<Row>();
        for (var unit : snapshot.units()) {
            var clock = clocks.get(unit.code());
            rows.add(new Row(
                    RowKind.LINE,
                    List.of(
                            Cell.of(Long.valueOf(rows.size() + 1L)),
                            Cell.of(unit.name()),
                            Cell.of(unit.recognized()),
                            Cell.of(unit.struckOff()),
                            clock == null ? Cell.DASH : Cell.of(recognition(clock.lapsed())),
                            clock == null ? Cell.DASH : Cell.of(recognition(clock.coming())))));
        }
        var own = snapshot.own();
        rows.add(new Row(
                RowKind.TOTAL,
                List.of(
                        Cell.EMPTY,
                        Cell.of(Words.text(KEY + "units.sum")),
                        Cell.of(own.recognized()),
                        Cell.of(own.struckOff()),
                        clocks.isEmpty() ? Cell.DASH : Cell.of(sum(Snapshot.Clock::lapsed)),
                        clocks.isEmpty() ? Cell.DASH : Cell.of(sum(Snapshot.Clock::coming)))));
        return new ReportTable(columns, rows);
    }

    private Long sum(java.util.function.Function<Snapshot.Clock, Map<String, Long>> counts) {
        return snapshot.clocks().stream()
                .mapToLong(clock -> recognition(counts.apply(clock)))
                .sum();
    }

    private static Long recognition(Map<String, Long> counts) {
        return counts.getOrDefault("PROBATION", 0L) + counts.getOrDefault("REVIEW", 0L);
    }

    private ReportTable tasks() {
        var columns = columns("tasks", "number", "held", "unit", "content", "due", "status", "outcome");
        var rows = new ArrayList<Row>();
        for (var task : snapshot.tasks()) {
            rows.add(new Row(
                    RowKind.LINE,
                    List.of(
                            Cell.of(Long.valueOf(rows.size() + 1L)),
                            Cell.of(Words.FORMATS.paperDate(task.heldOn())),
                            Cell.of(task.name() == null ? Words.text("review.report.everybody") : task.name()),
                            Cell.of(task.content()),
                            Cell.of(task.dueOn() == null ? null : Words.FORMATS.paperDate(task.dueOn())),
                            Cell.of(Words.word(TaskStatus.valueOf(task.status()))),
                            Cell.of(task.outcome()))));
        }
        return new ReportTable(columns, orNothing(rows));
    }

    /** Columns by name; a point behind it: figures stand there. How wide each is stands with its words. */
    static List<Column> columns(String annex, String... names) {
        return Stream.of(names)
                .map(name -> {
                    boolean figures = name.endsWith(".");
                    var words = Words.text(KEY + annex + "." + (figures ? name.substring(0, name.length() - 1) : name))
                            .split("\\|", 2);
                    return new Column("", words[0], Integer.parseInt(words[1]), figures);
                })
                .toList();
    }

    static List<Row> orNothing(List<Row> rows) {
        if (!rows.isEmpty()) {
            return rows;
        }
        return List.of(new Row(RowKind.NOTHING, List.of(Cell.of(Words.text(KEY + "nothing")))));
    }
}
