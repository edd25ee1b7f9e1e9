package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.closure.ClosureStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.UndoStore;
import vn.ketnap.shared.facts.WriteTransaction;

/** Events and their steps from unit to unit. What stands already stays untouched; nothing is removed but by taking back. */
@Component
class LineageStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ClosureStore closure;
    private final UndoStore events;
    private final UndoStore steps;

    LineageStore(JdbcTemplate template, JdbcClient jdbc, ClosureStore closure) {
        this.template = template;
        this.jdbc = jdbc;
        this.closure = closure;
        this.events = new UndoStore(
                template,
                "lineage_event",
                List.of("kind", "effective_on", "organization_id", "instrument_number", "instrument_on"));
        this.steps = new UndoStore(
                template,
                "lineage",
                List.of("event_id", "predecessor_id", "successor_id", "members_moved", "main_successor"));
    }

    /** Writes events; heirs are to be rebuilt by whoever has changed all he wants. Counts steps. */
    Written write(ImportId importId, List<Reorganization> coming, KnownUnits units) {
        WriteTransaction.needed();
        var standing = standing(coming.stream()
                .map(event -> units.id(event.key().unit()))
                .distinct()
                .toList());
        var batch = new Batch(importId, units, standing);
        coming.forEach(batch::take);
        template.batchUpdate("""
                INSERT INTO lineage (event_id, predecessor_id, successor_id, members_moved, main_successor, import_id)
                VALUES (?, ?, ?, ?, ?, ?)
                """, batch.added);
        template.batchUpdate("UPDATE lineage SET members_moved = ?, import_id = ? WHERE id = ?", batch.changed);
        return new Written(
                batch.added.size(),
                batch.differences.size(),
                batch.steps - batch.added.size() - batch.differences.size(),
                batch.differences);
    }

    void rebuildHeirs() {
        closure.rebuildHeirs();
    }

    int touchedSince(ImportId importId) {
        return events.touchedSince(importId) + steps.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        var undone = steps.undo(importId);
        events.undo(importId);
        closure.rebuildHeirs();
        return undone;
    }

    private Map<EventKey, Standing> standing(Collection<Long> organizations) {
        var standing = new HashMap<EventKey, Standing>();
        for (var some : Chunks.of(organizations)) {
            jdbc.sql("""
                            SELECT event.*, step.id AS step_id, step.predecessor_id, step.successor_id, step.members_moved
                            FROM lineage_event event JOIN lineage step ON step.event_id = event.id
                            WHERE event.organization_id IN (:organizations)
                            """).param("organizations", some).query(row -> {
                var key = new EventKey(
                        row.getString("kind"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getLong("organization_id"));
                var event = new Standing(
                        row.getLong("id"),
                        new Paper(row.getString("instrument_number"), row.getObject("instrument_on", LocalDate.class)),
                        new HashMap<>());
                standing.computeIfAbsent(key, unknown -> event)
                        .steps
                        .put(
                                new Pair(
                                        row.getObject("predecessor_id", Long.class),
                                        row.getObject("successor_id", Long.class)),
                                new Step(row.getLong("step_id"), row.getObject("members_moved", Long.class)));
            });
        }
        return standing;
    }

    private void writePaper(ImportId importId, long id, Paper paper) {
        template.update(
                "UPDATE lineage_event SET instrument_number = ?, instrument_on = ?, import_id = ? WHERE id = ?",
                paper.number(),
                paper.on(),
                importId.value(),
                id);
    }

    private long insert(ImportId importId, EventKey key, Paper paper) {
        return jdbc.sql("""
                        INSERT INTO lineage_event
                            (kind, effective_on, organization_id, instrument_number, instrument_on, import_id)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(Arrays.asList(
                        key.kind(), key.on(), key.organization(), paper.number(), paper.on(), importId.value()))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    private record EventKey(String kind, LocalDate on, long organization) {}

    private record Pair(
            @Nullable Long predecessor, @Nullable Long successor) {}

    private record Step(long id, @Nullable Long membersMoved) {}

    private record Standing(long id, Paper paper, Map<Pair, Step> steps) {}

    /** What is to be done. */
    private final class Batch {

        private final ImportId importId;
        private final KnownUnits units;
        private final Map<EventKey, Standing> standing;
        private final List<@Nullable Object[]> added = new ArrayList<>();
        private final List<@Nullable Object[]> changed = new ArrayList<>();
        private final List<Written.Difference> differences = new ArrayList<>();
        private int steps;

        Batch(ImportId importId, KnownUnits units, Map<EventKey, Standing> standing) {
            this.importId = importId;
            this.units = units;
            this.standing = standing;
        }

        void take(Reorganization event) {
            var key = new EventKey(
                    event.kind().name(), event.on(), units.id(event.key().unit()));
            var before = standing.get(key);
            var paper = before == null ? Paper.of(event) : Paper.of(event).or(before.paper());
            long id = before == null ? insert(importId, key, paper) : before.id();
            if (before != null && !paper.equals(before.paper())) {
                writePaper(importId, id, paper);
            }
            boolean main = before == null || event.kind() != ReorganizationKind.SPLIT;
            for (var step : event.steps()) {
                steps++;
                var pair = new Pair(id(step.old()), id(step.successor()));
                var there = before == null ? null : before.steps().get(pair);
                if (before == null || there == null) {
                    added.add(new @Nullable Object[] {
                        id, pair.predecessor(), pair.successor(), step.membersMoved(), main, importId.value()
                    });
                } else {
                    correct(event, step, before.paper().words(there.membersMoved()), paper, there);
                }
                main = event.kind() != ReorganizationKind.SPLIT;
            }
        }

        /** A row that says nothing of the members leaves the number that stands. */
        private void correct(Reorganization event, Reorganization.Step step, String before, Paper paper, Step there) {
            var moved = step.membersMoved() == null ? there.membersMoved() : step.membersMoved();
            if (!Objects.equals(moved, there.membersMoved())) {
                changed.add(new @Nullable Object[] {moved, importId.value(), there.id()});
            }
            var after = paper.words(moved);
            if (!before.equals(after)) {
                var formats = Formats.here();
                var unit = step.old() == null ? event.key().unit() : step.old();
                var name = Messages.ofClassPath().word(formats.locale(), event.kind());
                differences.add(
                        new Written.Difference(name + " · " + formats.date(event.on()) + " · " + unit, before, after));
            }
        }

        private @Nullable Long id(@Nullable String code) {
            return code == null ? null : units.id(code);
        }
    }

    /** The instrument of an event. */
    private record Paper(@Nullable String number, @Nullable LocalDate on) {

        static Paper of(Reorganization event) {
            return new Paper(event.instrumentNumber(), event.instrumentOn());
        }

        /** Who names no paper leaves the one that stands. */
        Paper or(Paper standing) {
            return new Paper(number == null ? standing.number : number, on == null ? standing.on : on);
        }

        String words(@Nullable Long membersMoved) {
            var formats = Formats.here();
            return Stream.of(
                            number,
                            on == null ? null : formats.date(on),
                            membersMoved == null ? null : formats.number(membersMoved))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }
    }
}
