package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Explanation;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.review.report.ReportTable.Cell;
import vn.ketnap.review.report.ReportTable.Row;
import vn.ketnap.review.report.ReportTable.RowKind;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.snapshot.SnapshotUnit.Heard;
import vn.ketnap.review.snapshot.SnapshotUnit.Share;

/** Annex 7: how each figure of annex 1 comes about, kind by kind and unit by unit, in the words of the screens. */
final class MethodAnnex {

    private static final String KEY = "review.annex.methods.";

    /** Longer sums stand below the table: a row is never split. */
    private static final int LONGEST = 300;

    /** What the screens say already is said in their words. */
    private static final Map<String, String> KEYS = Map.of(
            "rate", "insight.attainment.note.rate",
            "pace", "insight.attainment.note.pace",
            "rounding", "insight.attainment.note.printing",
            "reading.AS_IT_WAS", "insight.attainment.note.reading.AS_IT_WAS",
            "reading.AS_IT_IS", "insight.attainment.note.reading.AS_IT_IS");

    private final Snapshot snapshot;
    private final @Nullable LocalDateTime frozenAt;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int number;

    private MethodAnnex(Material material) {
        this.snapshot = material.snapshot();
        this.frozenAt = material.meeting().frozenAt();
        kinds();
        units();
    }

    static MethodAnnex of(Material material) {
        return new MethodAnnex(material);
    }

    ReportTable table() {
        return new ReportTable(Annexes.columns("methods", "number", "figure", "recipe", "here"), rows);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void kinds() {
        var own = snapshot.own();
        var head = snapshot.head();
        group("kinds");
        kind("members", Words.FORMATS.count(own.members()) + on(own));
        kind("targets", targets());
        kind("admitted", admitted(own));
        kind("month", Words.FORMATS.count(own.inMonth()));
        kind(
                "rate",
                own.rate() == null ? Formats.MISSING : rate(own, own.rate()),
                head.kinds().stream().map(Words::word).collect(Collectors.joining(" → ")),
                Words.small(Words.word(head.basis())));
        kind("before", Words.FORMATS.count(own.yearBefore()));
        kind("pace", own.expected() == null ? Formats.MISSING : Words.FORMATS.number(own.expected(), 1));
        kind("band", Words.band(own.band()), share("band.very-slow-below"), share("band.on-pace-from"));
        kind("reading." + head.reading(), Words.text("review.report.reading." + head.reading()));
        kind("heard", heard());
        kind("corrections", corrections());
        kind(
                "rounding",
                Words.text("review.report.rounding." + head.rounding().name()),
                Words.text("insight.attainment.printing." + head.rounding().name(), head.decimals()));
    }

    private void units() {
        var explained = Stream.concat(Stream.of(snapshot.own()), snapshot.units().stream())
                .filter(unit -> snapshot.recipes().containsKey(unit.code()))
                .toList();
        if (explained.isEmpty()) {
            notes.add(Words.text(KEY + "notFrozen"));
            return;
        }
        group("units");
        for (var unit : explained) {
            var recipe = snapshot.recipes().get(unit.code());
            if (recipe == null) {
                continue;
            }
            boolean fits = recipe.length() <= LONGEST;
            line(unit.name(), fits ? recipe : Words.text(KEY + "below"), side(unit));
            if (!fits) {
                notes.add(Words.text("review.annex.units.note.recipe", unit.name(), recipe));
            }
        }
    }

    private static String side(SnapshotUnit unit) {
        return unit.rate() == null ? Words.text("insight.unit.why.noRate") : rate(unit, unit.rate());
    }

    /** A rate as the screen tells where it comes from. */
    private static String rate(SnapshotUnit unit, Share rate) {
        var kind = rate.kind();
        var target = kind == null ? null : unit.target(kind);
        return kind == null
                ? rate.whole()
                : Explanation.rate(
                        Messages.VIETNAMESE,
                        rate.text(),
                        rate.fraction(),
                        kind,
                        target == null ? null : target.instrument());
    }

    private static String on(SnapshotUnit unit) {
        return unit.membersOn() == null
                ? ""
                : Words.text(KEY + "members.on", Words.FORMATS.paperDate(unit.membersOn()));
    }

    /** The versions of the targets of everybody: kind, number, days and paper. */
    private String targets() {
        var said = new LinkedHashSet<String>();
        for (var kind : TargetKind.values()) {
            var target = snapshot.own().target(kind);
            if (target != null) {
                said.add(Words.text(
                        KEY + "targets.version",
                        Words.word(kind),
                        target.text(),
                        Words.FORMATS.paperDate(target.from()),
                        Words.FORMATS.paperDate(target.to()),
                        target.instrument() == null ? Words.text(KEY + "targets.noPaper") : target.instrument()));
            }
        }
        return said.isEmpty() ? Words.text(KEY + "targets.none") : String.join("; ", said);
    }

    private String admitted(SnapshotUnit own) {
        var source = own.source() == null ? "NONE" : own.source();
        return Words.FORMATS.count(own.admitted()) + " – " + Words.text(KEY + "source." + source)
                + (own.cutOff() == null ? "" : Words.text(KEY + "until", Words.FORMATS.paperDate(own.cutOff())));
    }

    private String heard() {
        return Words.text(
                KEY + "heard.counts",
                count(Heard.HEARD),
                snapshot.units().size(),
                count(Heard.LATE),
                count(Heard.MISSING));
    }

    private long count(Heard heard) {
        return snapshot.units().stream().filter(unit -> unit.heard() == heard).count();
    }

    private String corrections() {
        return frozenAt == null
                ? Words.text(KEY + "corrections.open")
                : Words.text(KEY + "corrections.frozen", Words.FORMATS.moment(frozenAt));
    }

    /** A setting that is a share of one, as a percentage. */
    private String share(String rule) {
        var share = snapshot.rules().get(rule);
        return share == null
                ? Formats.MISSING
                : Words.FORMATS.percent(
                        new BigDecimal(share).movePointRight(2),
                        0,
                        snapshot.head().rounding());
    }

    private void group(String key) {
        rows.add(new Row(RowKind.GROUP, List.of(Cell.EMPTY, Cell.of(Words.text(KEY + key)), Cell.EMPTY, Cell.EMPTY)));
    }

    private void kind(String kind, String here, Object... args) {
        String figure = Words.text(KEY + "figure." + kind.split("\\.", 2)[0]);
        line(figure, Words.text(KEYS.getOrDefault(kind, KEY + "recipe." + kind), args), here);
    }

    private void line(String figure, String recipe, String here) {
        rows.add(new Row(
                RowKind.LINE,
                List.of(Cell.of(Long.valueOf(++number)), Cell.of(figure), Cell.of(recipe), Cell.of(here))));
    }
}
