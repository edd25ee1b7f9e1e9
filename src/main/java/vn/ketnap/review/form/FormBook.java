package vn.ketnap.review.form;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Attainment;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetsBook;
import vn.ketnap.kit.sheet.SheetsBook.Head;
import vn.ketnap.kit.sheet.SheetsBook.Page;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Count;

/**
 * Data for the forms as a workbook, a sheet a form. Each sheet says that it is not the form; what the portal does not keep
 * is left blank and said, never 0.
 */
public final class FormBook {

    static final String KEY = "review.forms.";

    private final Formats formats;
    private final Actor actor;
    private final LocalDateTime at;
    private final FormFigures figures;

    private FormBook(Formats formats, Actor actor, LocalDateTime at, FormFigures figures) {
        this.formats = formats;
        this.actor = actor;
        this.at = at;
        this.figures = figures;
    }

    /** The sheets of the forms 1, 2, 2B, 5 and 7. */
    public static SheetsBook of(Formats formats, Actor actor, LocalDateTime at, FormFigures figures) {
        var book = new FormBook(formats, actor, at, figures);
        var words = new FormWords(formats);
        var lines = new FormLines(words, figures);
        return new SheetsBook(List.of(
                book.page("1", words, lines.movement()),
                book.page("2", words, new FormGroups(words, figures).admitted()),
                book.page("2B", words, new FormGroups(words, figures).origins()),
                book.standing(words),
                book.page("7", words, lines.work())));
    }

    /**
     * A line of a form.
     *
     * @param value a number, a bound in words, or null where nothing is known or kept
     * @param until last day it speaks of; null where there is none
     * @param note where it comes from, or why it is blank
     */
    record Line(
            String label, @Nullable Object value, @Nullable String until, String note) {}

    private Page page(String form, FormWords words, List<Line> lines) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : lines) {
            rows.add(java.util.Arrays.asList(rows.size() + 1, line.label, line.value, line.until, line.note));
        }
        return new Page(
                words.text("sheet", form),
                words.text("title", form, words.text("form." + form)),
                notes(form, words),
                List.of(
                        new Head(words.text("column.number"), 6),
                        new Head(words.text("column.line"), 52),
                        new Head(words.text("column.value"), 14),
                        new Head(words.text("column.until"), 14),
                        new Head(words.text("column.note"), 80)),
                rows);
    }

    /** Form 5 has columns of its own: organisations and their members. */
    private Page standing(FormWords words) {
        var rows = new ArrayList<List<@Nullable Object>>();
        long bases = 0;
        long heard = 0;
        for (var one : figures.standing()) {
            rows.add(java.util.Arrays.asList(
                    rows.size() + 1,
                    words.word(one.kind()),
                    words.word(one.sector()),
                    one.organizations(),
                    one.members(),
                    one.heard(),
                    one.heard() == one.organizations()
                            ? ""
                            : words.text("standing.unheard", one.organizations() - one.heard())));
            bases += FormLines.base(one) ? one.organizations() : 0;
            heard += FormLines.base(one) ? one.heard() : 0;
        }
        Long members = heard == 0 ? null : Long.valueOf(FormLines.membersOfBases(figures));
        rows.add(java.util.Arrays.asList(
                null, words.text("standing.total"), null, bases, members, heard, words.text("standing.totalNote")));
        return new Page(
                words.text("sheet", "5"),
                words.text("title", "5", words.text("form.5")),
                notes("5", words),
                Stream.of("number|6", "kind|30", "sector|30", "organizations|12", "members|14", "heard|16", "note|60")
                        .map(column -> column.split("\\|", 2))
                        .map(column -> new Head(words.text("column." + column[0]), Integer.parseInt(column[1])))
                        .toList(),
                rows);
    }

    private List<GridBook.Note> notes(String form, FormWords words) {
        Attainment known = figures.known();
        var notes = new ExportNotes(formats, KEY);
        notes.line(KEY + "isNot", words.text("isNot.words", form))
                .line(KEY + "unit", known.own().name() + " · " + known.own().code())
                .line(KEY + "period", formats.days(new vn.ketnap.shared.Period(known.from(), known.to())))
                .line(KEY + "basis", words.word(known.terms().basis()))
                .line(
                        KEY + "reading",
                        notes.text(
                                "insight.attainment.reading." + known.reading().name()))
                .line(
                        KEY + "cutOff",
                        formats.date(Objects.requireNonNullElse(known.own().cutOff(), known.to())))
                .line(KEY + "blank", words.text("blank.words"));
        if (form.startsWith("2")) {
            notes.line(
                    KEY + "persons",
                    words.text(
                            "persons.words",
                            String.valueOf(figures.composition().year()),
                            figures.composition().threshold()));
        }
        return notes.list(actor, at);
    }

    /** The words of the workbook in its language. */
    record FormWords(Formats formats) {

        String text(String key, Object... args) {
            return Messages.ofClassPath().text(formats.locale(), KEY + key, args);
        }

        String word(Enum<?> constant) {
            return Messages.ofClassPath().word(formats.locale(), constant);
        }

        /** An exact number as a number, a bound in words. */
        @Nullable
        Object told(@Nullable Count count) {
            if (count == null) {
                return null;
            }
            return count.exact() ? Long.valueOf(count.value()) : formats.count(count);
        }
    }
}
