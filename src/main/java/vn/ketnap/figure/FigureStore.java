package vn.ketnap.figure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    List<StandingFigure> standing(Collection<Long> organizations) {
        return facts.standing(organizations);
    }

    Written write(ImportId importId, List<DeclareFigure> commands, KnownUnits units) {
        var written = facts.write(
                importId, commands, command -> StandingFigure.of(command, units.id(command.code())), FigureStore::name);
        if (written.added() + written.changed() > 0) {
            rebuildSpans(commands.stream()
                    .filter(command -> command.threshold() == null)
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

    private Set<SpanStore.Key> writtenBy(ImportId importId) {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT organization_id, metric, population, basis FROM declared_figure
                        WHERE import_id = :import AND threshold = :none
                        """)
                .param("import", importId.value())
                .param("none", StandingFigure.NO_THRESHOLD)
                .query(SpanStore.Key::read)
                .list());
    }

    private void rebuildSpans(Set<SpanStore.Key> touched) {
        var organizations =
                touched.stream().map(SpanStore.Key::organizationId).distinct().toList();
        spans.rebuild(touched, standing(organizations));
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
