package vn.ketnap.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.SourceQueries;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** Tells how a unit's number and rate come about. */
@Component
@Transactional(readOnly = true)
public class ExplanationQueries {

    private static final java.time.format.DateTimeFormatter DAY =
            java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AttainmentQueries attainment;
    private final ChildSourceQueries sources;
    private final Messages messages;

    ExplanationQueries(AttainmentQueries attainment, ChildSourceQueries sources, Messages messages) {
        this.attainment = attainment;
        this.sources = sources;
        this.messages = messages;
    }

    /**
     * Loads the recipe of the number and rate of a unit or a grouping.
     *
     * @param locale language of the text
     * @throws vn.ketnap.shared.NotFound when there is neither unit nor grouping, or it is out of scope
     */
    public Explanation load(OrgScope scope, AttainmentFilter filter, Locale locale) {
        var known = attainment.load(scope, filter);
        var own = known.own();
        var admitted = own.admitted() == null ? null : admitted(scope, filter, known, locale);
        return new Explanation(
                filter.code(),
                filter.period().from(),
                filter.period().to(),
                admitted,
                own.rate() == null ? null : rate(known, admitted, locale));
    }

    private Explanation.Recipe admitted(OrgScope scope, AttainmentFilter filter, Attainment known, Locale locale) {
        var own = known.own();
        var question = attainment.question(scope, filter);
        if (own.source() == Answer.Source.OWN_REGISTER) {
            return register(own, filter, locale);
        }
        if (own.source() != Answer.Source.SUM_OF_CHILDREN) {
            return own(own, sources.ofUnit(scope, question, filter, own), filter, locale);
        }
        var children = known.children().stream()
                .filter(child -> child.admitted() != null && child.cutOff() != null)
                .toList();
        var notes = sources.ofChildren(scope, question, filter, children, locale);
        return sum(own, children, notes, filter, locale);
    }

    private Explanation.Recipe register(UnitProgress own, AttainmentFilter filter, Locale locale) {
        var count = Objects.requireNonNull(own.admitted());
        var period = new Period(filter.period().from(), Objects.requireNonNull(own.cutOff()));
        var note = messages.text(locale, "insight.explain.register");
        var span = messages.text(locale, "insight.explain.span", day(period.from()), day(period.to()));
        var said = Formats.of(locale).count(count);
        return new Explanation.Recipe(
                said + " = " + said + " " + span + ", " + note, List.of(counted(own, "+", count, period, note)));
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
            UnitProgress own,
            List<UnitProgress> children,
            Map<String, String> notes,
            AttainmentFilter filter,
            Locale locale) {
        var parts = new ArrayList<Explanation.Ingredient>();
        var text = new ArrayList<String>();
        for (var child : children) {
            var count = Objects.requireNonNull(child.admitted());
            var cutOff = Objects.requireNonNull(child.cutOff());
            var period = new Period(filter.period().from(), cutOff);
            parts.add(counted(child, "+", count, period, notes.get(child.code())));
            text.add(Formats.of(locale).count(count) + " ("
                    + messages.text(locale, "insight.explain.unit", child.name(), day(cutOff)) + ")");
        }
        return new Explanation.Recipe(
                Formats.of(locale).count(Objects.requireNonNull(own.admitted())) + " = " + String.join(" + ", text),
                parts);
    }

    private Explanation.Recipe rate(Attainment known, Explanation.@Nullable Recipe admitted, Locale locale) {
        var rate = Objects.requireNonNull(known.own().rate());
        var target = known.own().headline();
        return new Explanation.Recipe(
                Explanation.rate(
                        locale,
                        rate.text(Formats.of(locale)).replace('\u00A0', ' '),
                        rate.n() + "/" + rate.of().toPlainString(),
                        Objects.requireNonNull(rate.kind()),
                        target == null ? null : target.instrument()),
                sides(known, admitted, target));
    }

    /** What is measured, and what it is measured against where that is a whole number: part of a person is no figure. */
    private static List<Explanation.Ingredient> sides(
            Attainment known, Explanation.@Nullable Recipe admitted, @Nullable TargetProgress target) {
        var own = known.own();
        var sides = new ArrayList<Explanation.Ingredient>();
        if (own.admitted() != null && own.cutOff() != null) {
            var period = new Period(known.from(), own.cutOff());
            sides.add(counted(own, "+", own.admitted(), period, notes(admitted)));
        }
        if (target != null && target.value() != null && whole(target.value())) {
            var asked = new Count(target.value().longValueExact(), target.upTo(), target.qualifier());
            sides.add(counted(own, "/", asked, new Period(target.from(), target.to()), target.instrument()));
        }
        return sides;
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable String notes(Explanation.@Nullable Recipe recipe) {
        var figures = recipe == null ? List.<Explanation.Ingredient>of() : recipe.figures();
        String notes = figures.stream()
                .map(Explanation.Ingredient::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return notes.isEmpty() ? null : notes;
    }

    private static Explanation.Ingredient counted(
            UnitProgress unit, String sign, Count count, Period period, @Nullable String note) {
        return new Explanation.Ingredient(
                unit.code(),
                unit.name(),
                sign,
                count.value(),
                count.upTo(),
                count.qualifier(),
                period.from(),
                period.to(),
                note);
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
                ChildSourceQueries.note(figure));
    }

    /** Recipes write days with figures only, in every language. */
    private static String day(java.time.LocalDate day) {
        return day.format(DAY);
    }
}
