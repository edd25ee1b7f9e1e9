package vn.ketnap.review.form;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.composition.Composition;
import vn.ketnap.admission.composition.Composition.By;
import vn.ketnap.admission.composition.Composition.Part;
import vn.ketnap.kit.Messages;
import vn.ketnap.review.form.FormBook.FormWords;
import vn.ketnap.review.form.FormBook.Line;

/** The lines of the forms that divide who was admitted: 2 and 2B; small numbers are hidden, and what gives them away. */
final class FormGroups {

    private static final String NOT_KEPT = "education|youthUnion|professional";

    private final FormWords words;
    private final FormFigures figures;

    FormGroups(FormWords words, FormFigures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** Form 2: admitted in the period, by sector; in the year, by sex, age and channel. */
    List<Line> admitted() {
        var own = figures.known().own();
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                words.text("line.admitted"),
                words.told(own.admitted()),
                own.cutOff() == null ? null : words.formats().date(own.cutOff()),
                words.text(own.admitted() == null ? "unheard" : "screen")));
        new TreeMap<>(figures.sectors())
                .forEach((sector, count) ->
                        lines.add(new Line(words.word(sector), words.told(count), null, words.text("sector"))));
        if (figures.sectors().isEmpty()) {
            lines.add(new Line(words.text("line.sectors"), null, null, words.text("sector.none")));
        }
        year(lines);
        divide(lines, By.SEX, By.AGE, By.CHANNEL);
        for (var name : NOT_KEPT.split("\\|", -1)) {
            lines.add(new Line(words.text("line.notKept." + name), null, null, words.text("notKept")));
        }
        return lines;
    }

    /** Form 2B: admitted in the year, by ethnicity and religion. */
    List<Line> origins() {
        var lines = new ArrayList<Line>();
        year(lines);
        divide(lines, By.ETHNICITY, By.RELIGION);
        lines.add(new Line(words.text("line.notKept.eachEthnicity"), null, null, words.text("notKept.each")));
        lines.add(new Line(words.text("line.notKept.eachReligion"), null, null, words.text("notKept.each")));
        return lines;
    }

    private void year(List<Line> lines) {
        var composition = figures.composition();
        lines.add(new Line(
                words.text("line.year", String.valueOf(composition.year())),
                figures.register() == null ? null : Long.valueOf(composition.total()),
                null,
                words.text(figures.register() == null ? "register.none" : "year.note")));
    }

    private void divide(List<Line> lines, By... ways) {
        if (figures.register() == null) {
            return;
        }
        for (var by : ways) {
            figures.composition().divisions().stream()
                    .filter(division -> division.by() == by)
                    .forEach(division -> division.parts().forEach(part -> lines.add(part(division, part))));
        }
    }

    private Line part(Composition.Division division, Part part) {
        boolean hidden = part.count() == null;
        return new Line(
                words.text("part", words.word(division.by()), name(division.by(), part)),
                part.count(),
                null,
                hidden ? words.text("hidden", figures.composition().threshold()) : words.text("year.note"));
    }

    private String name(By by, Part part) {
        return switch (by) {
            case SEX -> text("word.Gender." + part.name());
            case CHANNEL -> text("word.Population." + part.name());
            case ETHNICITY, RELIGION -> text("admission.composition.part." + part.name());
            case AGE -> age(part);
        };
    }

    private String age(Part part) {
        if (part.name().equals("UNKNOWN")) {
            return text("admission.composition.part.UNKNOWN");
        }
        return part.upTo() == null
                ? text("admission.composition.part.OLDER", part.name())
                : text("admission.composition.part.BAND", part.name(), String.valueOf(part.upTo()));
    }

    private String text(String key, @Nullable Object... args) {
        return Messages.ofClassPath().text(words.formats().locale(), key, args);
    }
}
