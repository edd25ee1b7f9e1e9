package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Qualifier;

/** The declared figures behind an answer, each with where it was read. */
@Component
@Transactional(readOnly = true)
public class SourceQueries {

    private static final String OWN_FIGURES = """
            SELECT d.* FROM declared_figure d
            WHERE d.organization_id = :unit AND d.metric = :metric AND d.population = :population AND d.basis = :basis
              AND d.value IS NOT NULL
            ORDER BY d.from_on, d.to_on, d.threshold
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    SourceQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /**
     * One figure of a recipe.
     *
     * @param added whether it is added or taken away
     * @param source where it was read, as the workbook says it
     */
    public record Ingredient(
            boolean added,
            Count count,
            FuzzyDate from,
            FuzzyDate to,
            @Nullable String source,
            @Nullable String note,
            @Nullable String publishedRate) {}

    /** The figures an own declared answer is made of, in the order in which they are added up; empty for sums. */
    public List<Ingredient> recipe(OrgScope scope, Question question, Answer answer) {
        long unit = answer.organization().value();
        if (answer.source() != Answer.Source.OWN_DECLARED
                || (!scope.all() && organizations.visible(scope, List.of(unit)).isEmpty())) {
            return List.of();
        }
        var own = jdbc.sql(OWN_FIGURES)
                .param("unit", unit)
                .param("metric", answer.metric().name())
                .param("population", answer.population().name())
                .param("basis", answer.basis() == null ? "" : answer.basis().name())
                .query(SourceQueries::ingredient)
                .list();
        return answer.metric().stock() ? latest(own, answer) : walked(own, question, answer);
    }

    private static List<Ingredient> latest(List<Ingredient> own, Answer answer) {
        return own.stream()
                .filter(figure -> figure.to.day().equals(answer.cutOff()))
                .limit(1)
                .toList();
    }

    private static List<Ingredient> walked(List<Ingredient> own, Question question, Answer answer) {
        Map<DeclaredSpans.Figure, Ingredient> byFigure = new LinkedHashMap<>();
        own.forEach(figure -> byFigure.putIfAbsent(
                new DeclaredSpans.Figure(figure.from.day(), figure.to.day().plusDays(1), figure.count), figure));
        var until = answer.cutOff().plusDays(1);
        return DeclaredSpans.of(List.copyOf(byFigure.keySet())).stream()
                .filter(span -> span.from().equals(question.period().from())
                        && span.until().equals(until))
                .flatMap(span -> span.steps().stream())
                .map(step -> signed(byFigure.get(step.figure()), step.added()))
                .toList();
    }

    private static Ingredient signed(@Nullable Ingredient figure, boolean added) {
        var known = java.util.Objects.requireNonNull(figure);
        return new Ingredient(added, known.count, known.from, known.to, known.source, known.note, known.publishedRate);
    }

    private static Ingredient ingredient(ResultSet row, int n) throws SQLException {
        return new Ingredient(
                true,
                new Count(
                        row.getLong("value"),
                        row.getObject("up_to", Long.class),
                        Qualifier.valueOf(row.getString("qualifier"))),
                date(row, "from"),
                date(row, "to"),
                row.getString("source"),
                row.getString("note"),
                row.getString("published_rate"));
    }

    private static FuzzyDate date(ResultSet row, String end) throws SQLException {
        return new FuzzyDate(
                row.getObject(end + "_on", LocalDate.class),
                FuzzyDate.Precision.valueOf(row.getString(end + "_precision")));
    }
}
