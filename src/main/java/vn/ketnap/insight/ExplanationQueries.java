package vn.ketnap.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.SourceQueries;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;

/** Tells how a unit's number and rate come about. */
@Component
@Transactional(readOnly = true)
public class ExplanationQueries {

    private static final java.time.format.DateTimeFormatter DAY =
            java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AttainmentQueries attainment;
    private final SourceQueries sources;
    private final Messages messages;

    ExplanationQueries(AttainmentQueries attainment, SourceQueries sources, Messages messages) {
        this.attainment = attainment;
        this.sources = sources;
        this.messages = messages;
    }

    /**
     * Loads the recipe of a unit's number and rate.
     *
     * @param locale language of the text
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Explanation load(OrgScope scope, AttainmentFilter filter, Locale locale) {
        var known = attainment.load(scope, filter);
        var own = known.own();
        var answer = attainment.answer(scope, filter);
        var admitted = own.admitted() == null || answer == null
                ? null
                : own.source() == Answer.Source.SUM_OF_CHILDREN
                        ? sum(own, known.children(), filter, locale)
                        : own(own, sources.recipe(scope, attainment.question(scope, filter), answer), filter, locale);
        return new Explanation(
                filter.code(),
                filter.period().from(),
                filter.period().to(),
                admitted,
                own.rate() == null ? null : rate(own, locale));
    }

    private Explanation.Recipe own(
            UnitProgress own, List<SourceQueries.Ingredient> figures, AttainmentFilter filter, Locale locale) {
        var parts = new ArrayList<Explanation.Ingredient>();
        var text = new StringBuilder();
        for (var figure : figures) {
            parts.add(ingredient(own.code(), own.name(), figure));
            if (!text.isEmpty() || !figure.added()) {
                text.append(text.isEmpty() ? "" : " ").append(figure.added() ? "+ " : "− ");
            }
            text.append(Formats.of(locale).count(figure.count()))
                    .append(' ')
                    .append(span(figure, figures, filter, locale));
        }
        return new Explanation.Recipe(
                Formats.of(locale).count(Objects.requireNonNull(own.admitted())) + " = " + text, parts);
    }

    /** Says of a figure only what sets it apart: its end where it starts with the question, else its start. */
    private String span(
            SourceQueries.Ingredient figure,
            List<SourceQueries.Ingredient> figures,
            AttainmentFilter filter,
            Locale locale) {
        var formats = Formats.of(locale);
        String from = day(figure.from().day());
        String to = day(figure.to().day());
        boolean several = figures.size() > 1;
        if (several && figure.from().day().equals(filter.period().from())) {
            return messages.text(locale, "insight.explain.to", to);
        }
        if (several && figure.to().day().equals(figures.getFirst().to().day())) {
            return messages.text(locale, "insight.explain.from", from);
        }
        return messages.text(formats.locale(), "insight.explain.span", from, to);
    }

    private Explanation.Recipe sum(
            UnitProgress own, List<UnitProgress> children, AttainmentFilter filter, Locale locale) {
        var parts = new ArrayList<Explanation.Ingredient>();
        var text = new ArrayList<String>();
        for (var child : children) {
            Count count = child.admitted();
            if (count != null && child.cutOff() != null) {
                parts.add(new Explanation.Ingredient(
                        child.code(),
                        child.name(),
                        "+",
                        count.value(),
                        count.upTo(),
                        count.qualifier(),
                        filter.period().from(),
                        child.cutOff(),
                        null));
                text.add(Formats.of(locale).count(count) + " ("
                        + messages.text(locale, "insight.explain.unit", child.name(), day(child.cutOff()))
                        + ")");
            }
        }
        return new Explanation.Recipe(
                Formats.of(locale).count(Objects.requireNonNull(own.admitted())) + " = " + String.join(" + ", text),
                parts);
    }

    private Explanation.Recipe rate(UnitProgress own, Locale locale) {
        var rate = Objects.requireNonNull(own.rate());
        var target = own.headline();
        String kind = messages.text(locale, "word.TargetKind." + rate.kind());
        String instrument = target == null || target.instrument() == null ? "" : "; " + target.instrument();
        return new Explanation.Recipe(
                rate.text(Formats.of(locale)).replace('\u00A0', ' ') + " = " + rate.n() + "/"
                        + rate.of().toPlainString() + " (" + kind + instrument + ")",
                List.of());
    }

    private static Explanation.Ingredient ingredient(String code, String name, SourceQueries.Ingredient figure) {
        return new Explanation.Ingredient(
                code,
                name,
                figure.added() ? "+" : "−",
                figure.count().value(),
                figure.count().upTo(),
                figure.count().qualifier(),
                figure.from().day(),
                figure.to().day(),
                note(figure));
    }

    private static @Nullable String note(SourceQueries.Ingredient figure) {
        return figure.source() == null ? figure.note() : figure.source();
    }

    /** Recipes write days with figures only, in every language. */
    private static String day(java.time.LocalDate day) {
        return day.format(DAY);
    }
}
