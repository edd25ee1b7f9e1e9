package vn.ketnap.review.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.snapshot.Comparison.Pair;
import vn.ketnap.review.snapshot.DifferenceQueries;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.shared.Permission;

/** Hands out two meetings unit by unit, as their page shows them. */
@Component
class ComparisonExport {

    private final CurrentActor current;
    private final DifferenceQueries differences;
    private final ExportService exports;
    private final Clock clock;

    ComparisonExport(CurrentActor current, DifferenceQueries differences, ExportService exports, Clock clock) {
        this.current = current;
        this.differences = differences;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now. */
    ExportLink.Made make(long one, long other, Formats formats) {
        var actor = current.get();
        var shown = differences.between(actor.scope(), one, other);
        var earlier = shown.earlier().meeting();
        var later = shown.later().meeting();
        var texts = new ExportNotes(formats, "review.field.");
        texts.filter("code", later.unitName())
                .line("review.comparison.then", words(texts, formats, earlier))
                .line("review.comparison.now", words(texts, formats, later))
                .line(
                        "kit.export.definitions",
                        texts.text(shown.alike() ? "review.comparison.footnote" : "review.comparison.unlike"));
        var book = new GridBook<>(
                texts.text("review.comparison.title"),
                texts.list(actor, LocalDateTime.now(clock)),
                new Columns(texts, formats).all(),
                () -> Stream.concat(Stream.of(shown.own()), ComparedUnitsPanel.byGap(shown).stream())
                        .iterator(),
                formats.locale());
        var export = new Export(
                "export.comparison",
                Permission.READ_FIGURES,
                later.plan().code(),
                Map.of("then", String.valueOf(earlier.id()), "now", String.valueOf(later.id())),
                book);
        return new ExportLink.Made(
                ExportNotes.fileName(
                        "so-sanh-hoi-nghi",
                        later.plan().code(),
                        later.plan().heldOn().toString()),
                exports.make(actor, export));
    }

    private static String words(ExportNotes texts, Formats formats, ReviewMeeting meeting) {
        return texts.text(
                "review.comparison.meeting",
                texts.word(meeting.plan().kind()),
                formats.date(meeting.plan().heldOn()),
                formats.days(meeting.plan().period()));
    }

    /** The columns: the unit, then what the one and the other meeting say of it. */
    private record Columns(ExportNotes texts, Formats formats) {

        List<SheetColumn<Pair>> all() {
            return List.of(
                    SheetColumn.text(
                            texts.text("review.column.code"),
                            16,
                            pair -> pair.latest().code()),
                    SheetColumn.text(
                            texts.text("review.column.unit"),
                            40,
                            pair -> pair.latest().name()),
                    admitted("review.column.admittedThen", Pair::then),
                    admitted("review.column.admittedNow", Pair::now),
                    SheetColumn.whole(texts.text("review.column.more"), Pair::more),
                    target("review.column.targetThen", Pair::then),
                    target("review.column.targetNow", Pair::now),
                    rate("review.column.rateThen", Pair::then),
                    rate("review.column.rateNow", Pair::now),
                    share("review.column.shareThen", Pair::then),
                    share("review.column.shareNow", Pair::now),
                    ahead("review.column.aheadThen", Pair::then),
                    ahead("review.column.aheadNow", Pair::now),
                    band("review.column.bandThen", Pair::then),
                    band("review.column.bandNow", Pair::now));
        }

        private SheetColumn<Pair> admitted(String key, Function<Pair, @Nullable SnapshotUnit> side) {
            return SheetColumn.whole(texts.text(key), pair -> {
                var unit = side.apply(pair);
                var count = unit == null ? null : unit.admitted();
                return count == null || !count.exact() ? null : count.value();
            });
        }

        private SheetColumn<Pair> target(String key, Function<Pair, @Nullable SnapshotUnit> side) {
            return SheetColumn.whole(texts.text(key), pair -> {
                var rate = rate(side.apply(pair));
                return rate == null ? null : rate.of();
            });
        }

        private SheetColumn<Pair> rate(String key, Function<Pair, @Nullable SnapshotUnit> side) {
            return SheetColumn.percent(texts.text(key), pair -> {
                var rate = rate(side.apply(pair));
                return rate == null ? null : rate.percent().movePointLeft(2);
            });
        }

        private SheetColumn<Pair> share(String key, Function<Pair, @Nullable SnapshotUnit> side) {
            return SheetColumn.text(texts.text(key), 18, pair -> {
                var unit = side.apply(pair);
                return unit == null ? texts.text("review.comparison.absent") : UnitsPanel.share(formats, unit);
            });
        }

        private SheetColumn<Pair> ahead(String key, Function<Pair, @Nullable SnapshotUnit> side) {
            return SheetColumn.decimal(texts.text(key), pair -> {
                var unit = side.apply(pair);
                return unit == null ? null : unit.ahead();
            });
        }

        private SheetColumn<Pair> band(String key, Function<Pair, @Nullable SnapshotUnit> side) {
            return SheetColumn.text(texts.text(key), 18, pair -> {
                var unit = side.apply(pair);
                var band = unit == null ? null : unit.band();
                return band == null ? Formats.MISSING : texts.text("kit.band." + band.name());
            });
        }

        private static SnapshotUnit.@Nullable Share rate(@Nullable SnapshotUnit unit) {
            return unit == null ? null : unit.rate();
        }
    }
}
