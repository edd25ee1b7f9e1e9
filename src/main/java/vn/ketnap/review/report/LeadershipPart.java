package vn.ketnap.review.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.snapshot.SnapshotUnit.Heard;
import vn.ketnap.shared.Metric;

/** Part I: on what papers the targets stand, whom the figures speak of, and who has reported. */
final class LeadershipPart {

    private static final int MOST_NAMES = 12;

    private LeadershipPart() {}

    static void write(Draft draft, Material material) {
        var snapshot = material.snapshot();
        var head = snapshot.head();
        draft.heading(1, "review.report.part.leadership");
        var papers = papers(material);
        draft.say(
                "I.papers",
                papers.isEmpty()
                        ? Words.text("review.report.papers.none")
                        : Words.text("review.report.papers", Words.joined(papers)));
        var members = snapshot.own().members();
        var membersOn = snapshot.own().membersOn();
        draft.say(
                "I.units",
                Words.text("review.report.units", head.name(), snapshot.units().size())
                        + (members == null || membersOn == null
                                ? ""
                                : Words.text(
                                        "review.report.members",
                                        Words.FORMATS.count(members),
                                        Words.FORMATS.paperDate(membersOn)))
                        + ".");
        draft.say(
                "I.cutOff",
                Words.text(
                        "review.report.cutOff",
                        Words.FORMATS.paperDate(head.to()),
                        Words.text("review.report.basis." + head.basis().name())));
        heard(draft, snapshot.units());
    }

    private static void heard(Draft draft, List<SnapshotUnit> units) {
        if (units.isEmpty()) {
            return;
        }
        long complete =
                units.stream().filter(unit -> unit.heard() == Heard.HEARD).count();
        var missing = names(units, Heard.MISSING);
        var late = names(units, Heard.LATE);
        draft.say(
                "I.reports",
                Words.text("review.report.heard", complete, units.size())
                        + (late.isEmpty() ? "" : Words.text("review.report.late", Words.joined(late)))
                        + (missing.isEmpty() ? "" : Words.text("review.report.missing", Words.joined(missing)))
                        + ".");
    }

    private static List<String> names(List<SnapshotUnit> units, Heard heard) {
        var names = units.stream()
                .filter(unit -> unit.heard() == heard)
                .map(SnapshotUnit::name)
                .toList();
        return names.size() <= MOST_NAMES
                ? names
                : Stream.concat(
                                names.stream().limit(MOST_NAMES),
                                Stream.of(Words.text("review.report.more", names.size() - MOST_NAMES)))
                        .toList();
    }

    /** Papers that set targets of admissions, as they are called, each once. */
    private static List<String> papers(Material material) {
        var papers = new LinkedHashSet<String>();
        Stream.concat(Stream.of(material.snapshot().own()), material.snapshot().units().stream())
                .flatMap(unit -> unit.targets().stream())
                .filter(target -> target.metric() == Metric.ADMITTED)
                .flatMap(target -> Stream.ofNullable(target.instrument()))
                .forEach(papers::add);
        return List.copyOf(papers);
    }
}
