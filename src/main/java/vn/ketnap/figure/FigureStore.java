package vn.ketnap.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;

/** Declared figures, and with them the stretches they answer. */
@Component
class FigureStore {

    private static final FactTable<StandingFigure> TABLE = new FactTable<>(
            "declared_figure",
            List.of("metric", "population", "basis", "threshold", "from_on", "to_on"),
            List.of(
                    "from_precision",
                    "to_precision",
                    "value",
                    "up_to",
                    "qualifier",
                    "published_rate",
                    "source",
                    "note"),
            StandingFigure::read);

    private final JdbcClient jdbc;
    private final FactStore<StandingFigure> facts;
    private final SpanStore spans;

    FigureStore(JdbcTemplate template, JdbcClient jdbc, SpanStore spans) {
        this.jdbc = jdbc;
        this.facts = new FactStore<>(template, TABLE);
        this.spans = spans;
    }

    /** The figures that stand about these organisations and may have to do with the coming ones. */
    List<StandingFigure> standing(Collection<Long> organizations, List<DeclareFigure> coming) {
        return facts.standing(organizations, near(coming));
    }

    Written write(ImportId importId, List<DeclareFigure> commands, KnownUnits units) {
        var written = facts.write(
                importId,
                commands,
                near(commands),
                command -> StandingFigure.of(command, units.id(command.code())),
                FigureStore::name);
        if (written.added() + written.changed() > 0) {
            rebuildSpans(commands.stream()
                    .map(command -> SpanStore.Key.of(StandingFigure.of(command, units.id(command.code()))))
                    .collect(Collectors.toSet()));
        }
        return written;
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        var touched = writtenBy(importId);
        var undone = facts.undo(importId);
        rebuildSpans(touched);
        return undone;
    }

    /** Figures of the same metrics in the same time: whoever declares a month does not read ten years. */
    private static FactFilter near(List<DeclareFigure> coming) {
        if (coming.isEmpty()) {
            return FactFilter.ALL;
        }
        return new FactFilter(
                "metric IN (:metrics) AND to_on >= :first AND from_on <= :last",
                Map.of(
                        "metrics",
                        coming.stream().map(row -> row.metric().name()).collect(Collectors.toSet()),
                        "first",
                        coming.stream()
                                .map(row -> row.from().day())
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        "last",
                        coming.stream()
                                .map(row -> row.to().day())
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private Set<SpanStore.Key> writtenBy(ImportId importId) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT organization_id, metric, population, basis FROM declared_figure
                        WHERE import_id = :import
                        """)
                .param("import", importId.value())
                .query(SpanStore.Key::read)
                .list());
    }

    private void rebuildSpans(Set<SpanStore.Key> touched) {
        var flows = touched.stream().filter(key -> !key.metric().stock()).collect(Collectors.toSet());
        if (!flows.isEmpty()) {
            spans.rebuild(flows, facts.standing(organizations(flows), SpanStore.like(flows)));
        }
    }

    private static Set<Long> organizations(Set<SpanStore.Key> keys) {
        return keys.stream().map(SpanStore.Key::organizationId).collect(Collectors.toSet());
    }

    private static String name(DeclareFigure command) {
        var formats = Formats.here();
        var messages = Messages.ofClassPath();
        return String.join(
                " · ",
                command.code(),
                messages.word(formats.locale(), command.metric()),
                messages.word(formats.locale(), command.population()),
                formats.days(new Period(command.from().day(), command.to().day())));
    }
}
