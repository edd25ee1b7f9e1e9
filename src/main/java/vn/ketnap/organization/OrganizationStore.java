package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.closure.ClosureStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.WriteTransaction;

/** Units as a whole: identity, versions, placements and the closure, written and taken back together. */
@Component
class OrganizationStore {

    private static final int DESCRIBED = 200;
    private static final int NAMED = 20;

    /** Before every day on which a unit may stand: what is taken back may have held since ever. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final VersionStore versions;
    private final PlacementStore placements;
    private final ClosureStore closure;

    OrganizationStore(JdbcClient jdbc, VersionStore versions, PlacementStore placements, ClosureStore closure) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.placements = placements;
        this.closure = closure;
    }

    /** Writes units described by rows in any order; what stands already stays untouched. */
    Written write(ImportId importId, List<DescribeUnit> rows) {
        var rowsOf = rows.stream()
                .collect(Collectors.groupingBy(DescribeUnit::code, LinkedHashMap::new, Collectors.toList()));
        var codes = new TreeSet<>(rowsOf.keySet());
        rows.forEach(row -> {
            if (row.parentCode() != null) {
                codes.add(row.parentCode());
            }
        });
        var standing = versions.standing(codes);
        var ids = identities(importId, rowsOf, standing);
        var all = new ArrayList<VersionStore.Change>();
        rowsOf.forEach((code, ofUnit) ->
                all.addAll(changes(ids.getOrDefault(code, 0L), standing.getOrDefault(code, List.of()), ofUnit)));
        var needed = all.stream().filter(VersionStore.Change::needed).toList();
        if (!needed.isEmpty()) {
            versions.write(importId, needed);
            placements.write(importId, needed, ids);
            closure.rebuild(needed.stream()
                    .collect(Collectors.toMap(
                            VersionStore.Change::organizationId,
                            VersionStore.Change::since,
                            (one, other) -> one.isBefore(other) ? one : other)));
        }
        return written(rows, all);
    }

    /** Removes what the import added and restores what it changed; units that something else refers to refuse. */
    Undone undo(ImportId importId) {
        WriteTransaction.needed();
        var founded = foundedBy(importId);
        jdbc.sql("SAVEPOINT before_undo").update();
        var described = versions.describedBy(importId);
        placements.undo(importId);
        var undone = versions.undo(importId);
        closure.rebuild(described.stream().collect(Collectors.toMap(Function.identity(), unit -> EVER)));
        var held = remove(founded);
        if (held.isEmpty()) {
            return undone;
        }
        jdbc.sql("ROLLBACK TO SAVEPOINT before_undo").update();
        return Undone.refused(held.stream()
                .limit(NAMED)
                .map(code -> Problem.error("organization.problem.stillReferredTo", null, code))
                .toList());
    }

    int touchedSince(ImportId importId) {
        return versions.touchedSince(importId) + placements.touchedSince(importId);
    }

    private Map<String, Long> identities(
            ImportId importId,
            Map<String, List<DescribeUnit>> rowsOf,
            Map<String, List<VersionStore.Standing>> standing) {
        var ids = new HashMap<String, Long>();
        standing.forEach((code, ofUnit) -> ids.put(code, ofUnit.getLast().organizationId()));
        var unknown =
                rowsOf.keySet().stream().filter(code -> !ids.containsKey(code)).toList();
        var founded = found(importId, unknown.size()).iterator();
        unknown.forEach(code -> ids.put(code, founded.next()));
        return ids;
    }

    private static List<VersionStore.Change> changes(
            long organization, List<VersionStore.Standing> standing, List<DescribeUnit> rows) {
        var byDay = standing.stream()
                .collect(Collectors.toMap(version -> version.version().from(), Function.identity()));
        var before = standing.stream().map(VersionStore.Standing::version).toList();
        return UnitVersion.after(before, rows).stream()
                .map(after -> new VersionStore.Change(organization, byDay.get(after.from()), after))
                .toList();
    }

    /** Counts rows; an earlier version that merely ends where a row's begins is no row. */
    private static Written written(List<DescribeUnit> rows, List<VersionStore.Change> changes) {
        record Start(String code, LocalDate from) {}
        var byStart = changes.stream()
                .collect(Collectors.toMap(
                        change ->
                                new Start(change.after().code(), change.after().from()),
                        Function.identity()));
        int added = 0;
        int changed = 0;
        var differences = new ArrayList<Written.Difference>();
        for (var row : rows) {
            var change = byStart.get(new Start(row.code(), row.from()));
            if (change == null || !change.needed()) {
                continue;
            }
            if (change.before() == null) {
                added++;
                continue;
            }
            changed++;
            if (differences.size() < DESCRIBED) {
                differences.add(new Written.Difference(
                        change.after().key(),
                        change.before().version().words(),
                        change.after().words()));
            }
        }
        return new Written(added, changed, rows.size() - added - changed, differences);
    }

    private List<Long> found(ImportId importId, int howMany) {
        WriteTransaction.needed();
        var ids = new ArrayList<Long>();
        while (ids.size() < howMany) {
            int some = Math.min(1000, howMany - ids.size());
            ids.addAll(jdbc.sql("INSERT INTO organization (import_id) VALUES (:import)" + ", (:import)".repeat(some - 1)
                            + " RETURNING id")
                    .param("import", importId.value())
                    .query((row, number) -> row.getLong("id"))
                    .list());
        }
        return ids;
    }

    private Map<Long, String> foundedBy(ImportId importId) {
        var codes = new HashMap<Long, String>();
        jdbc.sql("""
                        SELECT organization.id, version.code FROM organization
                        JOIN organization_version version ON version.organization_id = organization.id
                        WHERE organization.import_id = :import
                        """).param("import", importId.value()).query(row -> {
            codes.put(row.getLong("id"), row.getString("code"));
        });
        return codes;
    }

    /** Answers the codes of units that something refers to; whatever module that is, its foreign key knows. */
    private List<String> remove(Map<Long, String> organizations) {
        var held = new ArrayList<String>();
        organizations.forEach((id, code) -> {
            try {
                jdbc.sql("DELETE FROM organization WHERE id = :id")
                        .param("id", id)
                        .update();
            } catch (DataIntegrityViolationException somethingRefersToIt) {
                held.add(code);
            }
        });
        held.sort(null);
        return held;
    }
}
