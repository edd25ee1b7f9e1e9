package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.composition.Composition;
import vn.ketnap.admission.composition.Composition.By;
import vn.ketnap.admission.composition.Composition.Division;
import vn.ketnap.admission.composition.Composition.Part;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** Who was admitted in a year, in sums that recognise nobody. */
final class CompositionPanel extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final Composition shown;

    CompositionPanel(Composition shown) {
        this.shown = shown;
        var panel = new Panel(
                getTranslation("admission.composition.title", String.valueOf(shown.year())),
                getTranslation("admission.composition.subtitle", formats.number(shown.total())));
        var tables = new Div();
        tables.addClassName("kn-composition");
        tables.add(column(By.SEX, By.ETHNICITY, By.RELIGION), column(By.AGE), column(By.CHANNEL));
        panel.setBody(
                shown.divisions().stream().allMatch(CompositionPanel::nothingTold)
                        ? new EmptyState(
                                getTranslation("admission.composition.tooFew"),
                                getTranslation("admission.composition.tooFew.hint", shown.threshold()))
                        : tables);
        panel.setFootnote(
                shown.hides()
                        ? getTranslation("admission.composition.hidden", shown.threshold())
                        : getTranslation("admission.composition.whole"));
        getContent().add(panel);
    }

    /** Short divisions stand below each other, so that no long one leaves a hole beside it. */
    private Div column(By... divisions) {
        var column = new Div();
        for (var by : divisions) {
            shown.divisions().stream()
                    .filter(division -> division.by() == by)
                    .forEach(division -> column.add(table(division)));
        }
        return column;
    }

    private CountTable table(Division division) {
        var name = getTranslation("word.By." + division.by().name());
        var table = new CountTable(name)
                .head(name, false)
                .head(getTranslation("admission.composition.persons"), true)
                .head(getTranslation("admission.composition.share"), true);
        if (nothingTold(division)) {
            return table.line(
                    new Span(getTranslation("admission.composition.tooFew")),
                    getTranslation("admission.composition.notTold"),
                    Formats.MISSING);
        }
        for (var part : division.parts()) {
            table.line(new Span(name(division.by(), part)), count(part.count()), share(part.count()));
        }
        return table;
    }

    private static boolean nothingTold(Division division) {
        return !division.parts().isEmpty() && division.parts().stream().allMatch(part -> part.count() == null);
    }

    private String name(By by, Part part) {
        return switch (by) {
            case SEX -> getTranslation("word.Gender." + part.name());
            case CHANNEL -> getTranslation("word.Population." + part.name());
            case ETHNICITY, RELIGION -> getTranslation("admission.composition.part." + part.name());
            case AGE -> age(part);
        };
    }

    private String age(Part part) {
        if (part.name().equals("UNKNOWN")) {
            return getTranslation("admission.composition.part.UNKNOWN");
        }
        return part.upTo() == null
                ? getTranslation("admission.composition.part.OLDER", part.name())
                : getTranslation("admission.composition.part.BAND", part.name(), String.valueOf(part.upTo()));
    }

    private String count(@Nullable Long count) {
        return count == null ? getTranslation("admission.composition.notTold") : formats.number(count.longValue());
    }

    private String share(@Nullable Long count) {
        if (count == null || shown.total() == 0) {
            return Formats.MISSING;
        }
        return formats.percent(
                BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(shown.total()), 4, RoundingMode.HALF_UP));
    }
}
