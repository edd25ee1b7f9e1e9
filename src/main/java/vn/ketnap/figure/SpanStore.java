package vn.ketnap.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.facts.WriteTransaction;

/** The stretches of days that units' own declared figures answer, derived anew where a figure changed. */
@Component
class SpanStore {

    private final JdbcTemplate jdbc;

    SpanStore(JdbcTemplate jdbc) {
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

    /** Derives the stretches of these keys; states on a day and figures within a threshold answer only for themselves. */
    void rebuild(Collection<Key> keys, List<StandingFigure> figures) {
        WriteTransaction.needed();
        var figuresOf = figures.stream()
                .filter(figure -> figure.threshold() == StandingFigure.NO_THRESHOLD)
                .collect(Collectors.groupingBy(Key::of));
        var old = new ArrayList<Object[]>();
        var derived = new ArrayList<@Nullable Object[]>();
        for (var key : keys) {
            if (!key.metric().stock()) {
                old.add(new Object[] {
                    key.organizationId(), key.metric().name(), key.population().name(), key.basis()
                });
                spans(figuresOf.getOrDefault(key, List.of())).forEach(span -> derived.add(row(key, span)));
            }
        }
        jdbc.batchUpdate(
                "DELETE FROM figure_span WHERE organization_id = ? AND metric = ? AND population = ? AND basis = ?",
                old);
        jdbc.batchUpdate("""
                INSERT INTO figure_span
                    (organization_id, metric, population, basis, from_on, until_on, low, high, about, figures)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, derived);
    }

    private static List<DeclaredSpans.Span> spans(List<StandingFigure> figures) {
        return DeclaredSpans.of(figures.stream()
                .map(figure -> new DeclaredSpans.Figure(
                        figure.from().day(), figure.to().day().plusDays(1), figure.count()))
                .toList());
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
