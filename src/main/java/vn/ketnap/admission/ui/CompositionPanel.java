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
        shown.divisions().forEach(division -> tables.add(table(division)));
        panel.setBody(tables);
        panel.setFootnote(
                shown.hides()
                        ? getTranslation("admission.composition.hidden", shown.threshold())
                        : getTranslation("admission.composition.whole"));
        getContent().add(panel);
    }

    private CountTable table(Division division) {
        var name = getTranslation("word.By." + division.by().name());
        var table = new CountTable(name)
                .head(name, false)
                .head(getTranslation("admission.composition.persons"), true)
                .head(getTranslation("admission.composition.share"), true);
        for (var part : division.parts()) {
            table.line(new Span(name(division.by(), part)), count(part.count()), share(part.count()));
        }
        return table;
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
