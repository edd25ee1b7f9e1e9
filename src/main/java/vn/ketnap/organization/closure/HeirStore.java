package vn.ketnap.organization.closure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.closure.Heirs.Heir;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.WriteTransaction;

/** Who carries whose history on which days, and whom units came from. */
@Component
class HeirStore {

    private static final String LIVES = """
            SELECT organization_id, valid_from, valid_to FROM organization_version ORDER BY organization_id, valid_from
            """;

    /** Of several that say so on one day the first counts; the main successor of a split is one of many. */
    private static final String SUCCESSORS = """
            SELECT l.predecessor_id AS unit, e.effective_on AS ended_on, l.successor_id AS next
            FROM lineage l JOIN lineage_event e ON e.id = l.event_id
            WHERE l.main_successor AND l.successor_id <> l.predecessor_id AND e.kind <> 'PARTIAL_TRANSFER'
            ORDER BY l.id
            """;

    private static final String SUPERIORS = """
            SELECT organization_id AS unit, valid_to AS ended_on, parent_id AS next FROM placement
            WHERE valid_to < '9999-12-31'
            """;

    /** The depth is cut where only a cycle gets. */
    private static final String PREDECESSORS = """
            INSERT INTO predecessor (organization_id, predecessor_id, valid_from)
            WITH RECURSIVE step (organization_id, predecessor_id, valid_from) AS (
                SELECT l.successor_id, l.predecessor_id, e.effective_on
                FROM lineage l JOIN lineage_event e ON e.id = l.event_id
                WHERE l.successor_id <> l.predecessor_id AND e.kind <> 'PARTIAL_TRANSFER'
            ), walk (organization_id, predecessor_id, valid_from, depth) AS (
                SELECT organization_id, predecessor_id, valid_from, 1 FROM step
                UNION
                SELECT walk.organization_id, step.predecessor_id, walk.valid_from, walk.depth + 1
                FROM walk JOIN step ON step.organization_id = walk.predecessor_id AND step.valid_from <= walk.valid_from
                WHERE walk.depth < 30
            )
            SELECT organization_id, predecessor_id, MIN(valid_from) FROM walk
            WHERE organization_id <> predecessor_id GROUP BY organization_id, predecessor_id
            """;

    private final JdbcTemplate jdbc;

    HeirStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what has changed, which after most changes is little, and says of which units and from which day on. */
    Map<Long, LocalDate> rebuild() {
        WriteTransaction.needed();
        var now = new HashSet<>(new Heirs(lives(), next()).all());
        var before = new HashSet<>(standing());
        var gone = before.stream().filter(heir -> !now.contains(heir)).toList();
        var come = now.stream().filter(heir -> !before.contains(heir)).toList();
        jdbc.batchUpdate(
                "DELETE FROM heir WHERE organization_id = ? AND valid_from = ?",
                gone.stream()
                        .map(heir -> new Object[] {heir.unit(), heir.from()})
                        .toList());
        Chunks.of(come).forEach(this::insert);
        var since = Stretch.since(gone, come);
        predecessors(since);
        return since;
    }

    /** A unit that came from others than before is otherwise from the day on which it came from them. */
    private void predecessors(Map<Long, LocalDate> since) {
        var before = cameFrom();
        jdbc.update("DELETE FROM predecessor");
        jdbc.update(PREDECESSORS);
        var now = cameFrom();
        Stream.concat(
                        before.stream().filter(row -> !now.contains(row)),
                        now.stream().filter(row -> !before.contains(row)))
                .forEach(row -> Stretch.note(since, row.unit, row.from));
    }

    private Set<Origin> cameFrom() {
        return new HashSet<>(jdbc.query(
                "SELECT organization_id, predecessor_id, valid_from FROM predecessor",
                (row, number) -> new Origin(
                        row.getLong("organization_id"),
                        row.getLong("predecessor_id"),
                        row.getObject("valid_from", LocalDate.class))));
    }

    private record Origin(long unit, long predecessor, LocalDate from) {}

    private void insert(List<Heir> heirs) {
        var values = new ArrayList<Object>();
        heirs.forEach(heir -> values.addAll(List.of(heir.unit(), heir.heir(), heir.from(), heir.until())));
        jdbc.update(
                "INSERT INTO heir (organization_id, heir_id, valid_from, valid_to) VALUES (?, ?, ?, ?)"
                        + ", (?, ?, ?, ?)".repeat(heirs.size() - 1),
                values.toArray());
    }

    private List<Heir> standing() {
        return jdbc.query(
                "SELECT organization_id, heir_id, valid_from, valid_to FROM heir",
                (row, number) -> new Heir(
                        row.getLong("organization_id"),
                        row.getLong("heir_id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }

    private Map<Long, SortedMap<LocalDate, LocalDate>> lives() {
        var lives = new HashMap<Long, SortedMap<LocalDate, LocalDate>>();
        jdbc.query(LIVES, row -> {
            var life = lives.computeIfAbsent(row.getLong("organization_id"), unit -> new TreeMap<>());
            var from = row.getObject("valid_from", LocalDate.class);
            var until = row.getObject("valid_to", LocalDate.class);
            boolean goesOn = !life.isEmpty() && from.equals(life.get(life.lastKey()));
            life.put(goesOn ? life.lastKey() : from, until);
        });
        return lives;
    }

    private Heirs.Next next() {
        var successors = ends(SUCCESSORS);
        var superiors = ends(SUPERIORS);
        return (unit, ended) -> {
            var end = new End(unit, ended);
            @Nullable Long successor = successors.get(end);
            return successor == null ? superiors.get(end) : successor;
        };
    }

    private Map<End, Long> ends(String sql) {
        var ends = new HashMap<End, Long>();
        jdbc.query(sql, row -> {
            ends.putIfAbsent(
                    new End(row.getLong("unit"), row.getObject("ended_on", LocalDate.class)), row.getLong("next"));
        });
        return ends;
    }

    private record End(long unit, LocalDate on) {}
}
