package vn.ketnap.review.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.kit.Formats;
import vn.ketnap.review.report.Report.Line;
import vn.ketnap.review.report.Report.SpeakingSheet;
import vn.ketnap.review.snapshot.SnapshotUnit;

/** One sheet for each unit that lags: its figures, the gap, causes, sources, and what is asked of it. */
final class SpeakingSheets {

    private static final String KEY = "review.sheet.";

    private SpeakingSheets() {}

    static List<SpeakingSheet> of(Material material) {
        return NamedUnits.lagging(material).stream()
                .map(unit -> sheet(material, unit))
                .toList();
    }

    private static SpeakingSheet sheet(Material material, SnapshotUnit unit) {
        var lines = new ArrayList<Line>();
        line(lines, "members", Words.FORMATS.count(unit.members()));
        var target = unit.rate() == null || unit.rate().kind() == null
                ? null
                : unit.target(unit.rate().kind());
        line(
                lines,
                "target",
                target == null
                        ? Formats.MISSING
                        : target.text() + (target.instrument() == null ? "" : " (" + target.instrument() + ")"));
        line(
                lines,
                "admitted",
                NamedUnits.figures(unit).substring(unit.name().length()).strip());
        line(lines, "month", Words.FORMATS.count(unit.inMonth()));
        line(lines, "before", Words.FORMATS.count(unit.yearBefore()));
        if (unit.ahead() != null && unit.expected() != null) {
            line(
                    lines,
                    "gap",
                    Words.text(
                            KEY + "gapText",
                            Words.FORMATS.number(unit.ahead().negate(), 0),
                            Words.FORMATS.number(unit.expected(), 1),
                            Words.band(unit.band())));
        }
        line(lines, "causes", causes(material, unit));
        line(lines, "branches", branches(material, unit));
        line(lines, "officer", unit.officer() == null ? Formats.MISSING : unit.officer());
        var recipe = material.snapshot().recipes().get(unit.code());
        if (recipe != null) {
            line(lines, "recipe", recipe);
        }
        return new SpeakingSheet(
                unit.code(),
                Words.text(KEY + "title"),
                unit.name(),
                lines,
                Words.text(KEY + "asks"),
                asks(material, unit));
    }

    private static void line(List<Line> lines, String name, String text) {
        lines.add(new Line(Words.text(KEY + name), text));
    }

    private static String causes(Material material, SnapshotUnit unit) {
        var causes = new LinkedHashSet<String>();
        material.snapshot().branches().stream()
                .filter(branch ->
                        unit.name().equals(branch.base()) || unit.code().equals(branch.code()))
                .forEach(branch -> branch.causes().forEach(cause -> causes.add(Words.word(Cause.valueOf(cause)))));
        return causes.isEmpty() ? Words.text(KEY + "causes.none") : String.join(", ", causes);
    }

    private static String branches(Material material, SnapshotUnit unit) {
        long silent = material.snapshot().branches().stream()
                .filter(branch -> unit.name().equals(branch.base()))
                .count();
        long sources = material.snapshot().branches().stream()
                .filter(branch -> unit.name().equals(branch.base()) && branch.sources() != null)
                .mapToLong(branch -> branch.sources() == null ? 0 : branch.sources())
                .sum();
        return Words.text(
                KEY + "branchesText", silent, material.snapshot().silence().years(), sources);
    }

    private static List<String> asks(Material material, SnapshotUnit unit) {
        var asks = material.tasks().stream()
                .filter(task -> task.code() == null || task.code().equals(unit.code()))
                .map(task -> task.content()
                        + (task.dueOn() == null
                                ? ""
                                : Words.text("review.report.due", Words.FORMATS.paperDate(task.dueOn()))))
                .toList();
        return asks.isEmpty() ? List.of(Words.text(KEY + "asks.none")) : asks;
    }
}
