package vn.ketnap.review.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A snapshot as rows, and rows as a snapshot. */
final class SnapshotLines {

    private final List<SnapshotLine> lines = new ArrayList<>();

    private SnapshotLines() {}

    static List<SnapshotLine> of(Snapshot snapshot) {
        var lines = new SnapshotLines();
        var head = snapshot.head();
        lines.add(Section.HEAD, head.code(), head);
        new TreeMap<>(snapshot.rules()).forEach((name, value) -> lines.add(Section.RULE, name, value));
        lines.add(Section.UNIT, snapshot.own().code(), snapshot.own());
        snapshot.units().forEach(unit -> lines.add(Section.UNIT, unit.code(), unit));
        snapshot.sheets()
                .forEach(sheet -> lines.add(Section.SHEET, sheet.metric().name(), sheet));
        snapshot.channels()
                .forEach(channel -> lines.add(Section.CHANNEL, channel.channel().name(), channel));
        if (snapshot.composition() != null) {
            lines.add(Section.COMPOSITION, String.valueOf(snapshot.composition().year()), snapshot.composition());
        }
        lines.add(Section.SILENCE, String.valueOf(snapshot.silence().years()), snapshot.silence());
        snapshot.branches().forEach(branch -> lines.add(Section.BRANCH, branch.code(), branch));
        snapshot.clocks().forEach(clock -> lines.add(Section.CLOCK, clock.code(), clock));
        snapshot.tasks().forEach(task -> lines.add(Section.TASK, String.valueOf(task.id()), task));
        new TreeMap<>(snapshot.recipes()).forEach((code, text) -> lines.add(Section.RECIPE, code, text));
        return List.copyOf(lines.lines);
    }

    static Snapshot read(List<SnapshotLine> lines) {
        var units = all(lines, Section.UNIT, SnapshotUnit.class);
        return new Snapshot(
                one(lines, Section.HEAD, Snapshot.Head.class),
                texts(lines, Section.RULE),
                units.getFirst(),
                units.subList(1, units.size()),
                all(lines, Section.SHEET, Snapshot.Sheet.class),
                all(lines, Section.CHANNEL, Snapshot.Channel.class),
                all(lines, Section.COMPOSITION, Snapshot.Composition.class).stream()
                        .findFirst()
                        .orElse(null),
                one(lines, Section.SILENCE, Snapshot.Silence.class),
                all(lines, Section.BRANCH, Snapshot.Branch.class),
                all(lines, Section.CLOCK, Snapshot.Clock.class),
                all(lines, Section.TASK, Snapshot.Task.class),
                texts(lines, Section.RECIPE));
    }

    private static Map<String, String> texts(List<SnapshotLine> lines, Section section) {
        var texts = new TreeMap<String, String>();
        lines.stream()
                .filter(line -> line.section() == section)
                .forEach(line -> texts.put(line.subject(), line.read(String.class)));
        return texts;
    }

    private void add(Section section, String subject, Object content) {
        lines.add(SnapshotLine.of(lines.size() + 1, section, subject, content));
    }

    private static <T> T one(List<SnapshotLine> lines, Section section, Class<T> type) {
        return Objects.requireNonNull(all(lines, section, type).getFirst());
    }

    private static <T> List<T> all(List<SnapshotLine> lines, Section section, Class<T> type) {
        return lines.stream()
                .filter(line -> line.section() == section)
                .map(line -> line.read(type))
                .toList();
    }
}
