package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.WriteTransaction;

/** The stretches of days that units' own declared figures answer, derived anew where a figure changed. */
@Component
class SpanStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    SpanStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Whose figures are combined with each other. */
    record Key(long organizationId, Metric metric, Population population, String basis) {

        static Key of(StandingFigure figure) {
            return new Key(figure.organizationId(), figure.metric(), figure.population(), figure.basis());
        }

        static Key read(ResultSet row, int number) throws SQLException {
            return new Key(
                    row.getLong("organization_id"),
                    Metric.valueOf(row.getString("metric")),
                    Population.valueOf(row.getString("population")),
                    row.getString("basis"));
        }
    }

    /**
     * Selects what has these keys, and what mixes them: of two units and two metrics all four. Derived anew, that stays as
     * it is, and short lists find their rows faster than long pairs.
     */
    static FactFilter like(Collection<Key> keys) {
        return new FactFilter(
                "metric IN (:metrics) AND population IN (:populations) AND basis IN (:bases)",
                Map.of(
                        "metrics",
                        keys.stream().map(key -> key.metric().name()).collect(Collectors.toSet()),
                        "populations",
                        keys.stream().map(key -> key.population().name()).collect(Collectors.toSet()),
                        "bases",
                        keys.stream().map(Key::basis).collect(Collectors.toSet())));
    }

    /**
     * Derives the stretches of these keys anew. Figures within a threshold answer only for themselves, rates without a number for nothing.
     *
     * @param keys of flows: states on a day answer for no stretch
     * @param figures all that {@link #like} selects
     */
    void rebuild(Collection<Key> keys, List<StandingFigure> figures) {
        WriteTransaction.needed();
        remove(keys);
        var derived = new ArrayList<@Nullable Object[]>();
        figures.stream()
                .filter(figure -> figure.threshold() == StandingFigure.NO_THRESHOLD)
                .collect(Collectors.groupingBy(Key::of))
                .forEach((key, ofKey) -> spans(ofKey).forEach(span -> derived.add(row(key, span))));
        template.batchUpdate("""
                INSERT INTO figure_span
                    (organization_id, metric, population, basis, from_on, until_on, low, high, about, figures)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, derived);
    }

    private void remove(Collection<Key> keys) {
        var filter = like(keys);
        var organizations = keys.stream().map(Key::organizationId).distinct().toList();
        for (var some : Chunks.of(organizations)) {
            jdbc.sql("DELETE FROM figure_span WHERE organization_id IN (:organizations) AND " + filter.condition())
                    .params(filter.parameters())
                    .param("organizations", some)
                    .update();
        }
    }

    private static List<DeclaredSpans.Span> spans(List<StandingFigure> figures) {
        var counted = new ArrayList<DeclaredSpans.Figure>();
        for (var figure : figures) {
            var count = figure.count();
            if (count != null) {
                var until = figure.to().day().plusDays(1);
                counted.add(new DeclaredSpans.Figure(figure.from().day(), until, count));
            }
        }
        return DeclaredSpans.of(counted);
    }

    private static @Nullable Object[] row(Key key, DeclaredSpans.Span span) {
        return new @Nullable Object[] {
            key.organizationId(),
            key.metric().name(),
            key.population().name(),
            key.basis(),
            span.from(),
            span.until(),
            span.low(),
            span.high(),
            span.about(),
            span.steps().size()
        };
    }
}
