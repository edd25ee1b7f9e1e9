package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** Part II, what was reached: sources and classes, admissions, recognitions, branches without admission. */
final class ResultPart {

    private final Draft draft;
    private final Snapshot snapshot;

    private ResultPart(Draft draft, Snapshot snapshot) {
        this.draft = draft;
        this.snapshot = snapshot;
    }

    static void write(Draft draft, Material material) {
        var part = new ResultPart(draft, material.snapshot());
        draft.heading(1, "review.report.part.results");
        draft.heading(2, "review.report.part.sources");
        part.classes();
        part.lists();
        draft.heading(2, "review.report.part.admissions");
        part.total();
        part.sectors();
        part.month();
        part.composition();
        draft.heading(2, "review.report.part.recognitions");
        part.recognitions();
        draft.heading(2, "review.report.part.silence");
        part.silence();
        draft.heading(2, "review.report.part.named");
        NamedUnits.write(draft, material);
        UnitBars.of(material.snapshot().units()).ifPresent(draft::draw);
    }

    private void classes() {
        var sent = count(Metric.SENT_TO_CLASS);
        if (sent == null) {
            draft.say("II.1.classes", Words.text("review.report.classes.none"));
            return;
        }
        var held = count(Metric.CLASSES_HELD);
        var sheet = snapshot.sheet(Metric.SENT_TO_CLASS);
        var parts = sheet == null ? List.<Snapshot.Part>of() : sheet.parts();
        String text = Words.text("review.report.classes", Words.FORMATS.count(sent))
                + (held == null ? "" : Words.text("review.report.classesHeld", twoDigits(held)))
                + (parts.isEmpty() ? "" : Words.text("review.report.ofWhich", parts(parts, null)))
                + ".";
        if (sheet == null || sheet.difference() == null || sheet.difference() == 0 || sheet.sumOfParts() == null) {
            draft.say("II.1.classes", text);
            return;
        }
        draft.say(
                "II.1.classes",
                text,
                Words.text(
                        "review.report.note.difference",
                        Words.FORMATS.count(sent),
                        Words.FORMATS.number(sheet.sumOfParts()),
                        Words.FORMATS.signed(sheet.difference())));
    }

    private void lists() {
        var said = new ArrayList<String>();
        for (var channel : snapshot.channels()) {
            var listed = channel.stages().get(Metric.LISTED);
            if (listed == null) {
                continue;
            }
            var feasible = channel.stages().get(Metric.FEASIBLE);
            String name = channel.channel() == Population.ALL
                    ? Words.text("review.report.listed.all")
                    : Words.small(Words.word(channel.channel()));
            said.add(Words.text("review.report.listed", name, Words.FORMATS.count(listed))
                    + (feasible == null ? "" : Words.text("review.report.feasible", Words.FORMATS.count(feasible))));
        }
        draft.say(
                "II.1.lists",
                said.isEmpty()
                        ? Words.text("review.report.lists.none")
                        : Words.text("review.report.lists", String.join("; ", said)));
    }

    private void total() {
        var own = snapshot.own();
        if (own.admitted() == null) {
            draft.say("II.2.total", Words.text("review.report.total.none"));
            return;
        }
        var rate = own.rate();
        String text = Words.text("review.report.total", Words.FORMATS.count(own.admitted()))
                + (rate == null
                        ? ""
                        : Words.text(
                                "review.report.rate",
                                rate.fraction(),
                                rate.text(),
                                rate.kind() == null ? "" : Words.small(Words.word(rate.kind()))))
                + sinceYearBefore(own)
                + ".";
        String note = rate == null
                ? Words.text("review.report.note.noTarget")
                : Words.text(
                        "review.report.note.rate",
                        Words.small(Words.word(Objects.requireNonNull(rate.kind()))),
                        snapshot.head().decimals(),
                        Words.text("review.report.rounding."
                                + snapshot.head().rounding().name()));
        draft.say("II.2.total", text, note);
    }

    private static String sinceYearBefore(SnapshotUnit own) {
        var before = own.yearBefore();
        var more = own.moreThanBefore();
        if (before == null || more == null) {
            return "";
        }
        String key = more > 0
                ? "review.report.moreThanBefore"
                : more < 0 ? "review.report.lessThanBefore" : "review.report.asBefore";
        return Words.text(key, Math.abs(more), Words.FORMATS.count(before));
    }

    private void sectors() {
        var sheet = snapshot.sheet(Metric.ADMITTED);
        if (sheet == null || sheet.parts().isEmpty()) {
            return;
        }
        String text = Words.text("review.report.sectors", parts(sheet.parts(), sheet.declared()));
        if (sheet.difference() != null && sheet.difference() != 0 && sheet.sumOfParts() != null) {
            draft.say(
                    "II.2.sectors",
                    text,
                    Words.text(
                            "review.report.note.difference",
                            Words.FORMATS.count(sheet.declared()),
                            Words.FORMATS.number(sheet.sumOfParts()),
                            Words.FORMATS.signed(sheet.difference())));
        } else {
            draft.say("II.2.sectors", text);
        }
    }

    private void month() {
        var month = snapshot.own().inMonth();
        if (month != null
                && snapshot.head().from().getMonthValue()
                        != snapshot.head().to().getMonthValue()) {
            draft.say(
                    "II.2.month",
                    Words.text(
                            "review.report.month",
                            String.valueOf(snapshot.head().to().getMonthValue()),
                            Words.FORMATS.count(month)));
        }
    }

    private void composition() {
        var composition = snapshot.composition();
        if (composition == null) {
            return;
        }
        var told = new ArrayList<String>();
        for (var division : composition.divisions()) {
            division.groups().stream()
                    .filter(group -> group.count() != null && SpokenGroups.SPOKEN.contains(group.name()))
                    .forEach(group -> told.add(
                            SpokenGroups.name(division.by(), group) + " " + Words.FORMATS.number(group.count())));
        }
        if (!told.isEmpty()) {
            draft.say(
                    "II.2.composition",
                    Words.text(
                            "review.report.composition",
                            String.valueOf(composition.year()),
                            Words.FORMATS.number(composition.total()),
                            Words.joined(told)),
                    Words.text("review.report.note.hidden", composition.threshold()));
        }
    }

    private void recognitions() {
        var own = snapshot.own();
        if (own.recognized() == null && own.struckOff() == null) {
            draft.say("II.3.recognitions", Words.text("review.report.recognitions.none"));
            return;
        }
        var said = new ArrayList<String>();
        if (own.recognized() != null) {
            said.add(Words.text("review.report.recognitions", Words.FORMATS.count(own.recognized())));
        }
        if (own.struckOff() != null) {
            said.add(Words.text("review.report.struckOff", Words.FORMATS.count(own.struckOff())));
        }
        draft.say("II.3.recognitions", String.join(" ", said));
    }

    private void silence() {
        var silence = snapshot.silence();
        var text = new ArrayList<String>();
        if (silence.declared() != null && silence.declaredOn() != null) {
            text.add(Words.text(
                    "review.report.silence.declared",
                    Words.FORMATS.count(silence.declared()),
                    Words.FORMATS.paperDate(silence.declaredOn())));
        }
        if (silence.branches() > silence.unheard()) {
            text.add(Words.text(
                    "review.report.silence",
                    Words.FORMATS.number(silence.listed()),
                    Words.FORMATS.number(silence.branches()),
                    silence.years()));
        }
        if (text.isEmpty()) {
            draft.say("II.4.silence", Words.text("review.report.silence.none"));
        } else if (silence.unheard() > 0 && silence.branches() > silence.unheard()) {
            draft.say(
                    "II.4.silence",
                    String.join(" ", text),
                    Words.text("review.report.note.unheard", silence.unheard()));
        } else {
            draft.say("II.4.silence", String.join(" ", text));
        }
    }

    /** "khối xã, thị trấn 124 (42,5 %)": the share where the whole is known to the last person. */
    private static String parts(List<Snapshot.Part> parts, @Nullable Count whole) {
        return String.join(
                "; ",
                parts.stream()
                        .map(part -> Words.small(Words.word(part.population())) + " "
                                + Words.FORMATS.count(part.count())
                                + (whole == null
                                                || !whole.exact()
                                                || !part.count().exact()
                                                || whole.value() == 0
                                        ? ""
                                        : " (" + share(part.count().value(), whole.value()) + ")"))
                        .toList());
    }

    private static String share(long n, long of) {
        return Words.FORMATS.percent(BigDecimal.valueOf(n * 100.0 / of));
    }

    private static String twoDigits(Count count) {
        return count.exact() && count.value() < 10 ? "0" + count.value() : Words.FORMATS.count(count);
    }

    private @Nullable Count count(Metric metric) {
        var sheet = snapshot.sheet(metric);
        if (sheet != null && sheet.declared() != null) {
            return sheet.declared();
        }
        return snapshot.stages().get(metric);
    }
}
