package vn.ketnap.shared.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/**
 * Writes many facts of one table at once: what stands there already stays untouched, another value is a correction, what
 * is new is added. Features keep one inside their own store.
 */
public final class FactStore<F extends Fact> {

    private static final int DESCRIBED = 200;

    private final JdbcTemplate jdbc;
    private final FactTable<F> table;
    private final UndoStore history;

    /** Writes to the given table. */
    public FactStore(JdbcTemplate jdbc, FactTable<F> table) {
        this.jdbc = jdbc;
        this.table = table;
        this.history = new UndoStore(jdbc, table.name(), table.allColumns());
    }

    /** The facts that stand about these organisations. */
    public List<F> standing(Collection<Long> organizations, FactFilter filter) {
        return rows(organizations, filter).stream().map(Row::fact).toList();
    }

    /**
     * Writes facts of different keys.
     *
     * @param filter which standing facts may have one of these keys
     * @param fact what a command says, as a fact
     * @param name the key of a command in words, for the preview of a change
     */
    public <C> Written write(
            ImportId importId, List<C> commands, FactFilter filter, Function<C, F> fact, Function<C, String> name) {
        WriteTransaction.needed();
        var coming = commands.stream().map(fact).toList();
        var standing = byKey(coming, filter);
        var added = new ArrayList<@Nullable Object[]>();
        var changed = new ArrayList<@Nullable Object[]>();
        var differences = new ArrayList<Written.Difference>();
        for (int i = 0; i < coming.size(); i++) {
            var after = coming.get(i);
            var row = standing.get(keyOf(after));
            if (row == null) {
                added.add(insertion(after, importId));
            } else if (!row.fact().values().equals(after.values())) {
                changed.add(correction(after, importId, row.id()));
                if (differences.size() < DESCRIBED) {
                    var before = row.fact().words();
                    differences.add(new Written.Difference(name.apply(commands.get(i)), before, after.words()));
                }
            }
        }
        jdbc.batchUpdate(table.insert(), added);
        jdbc.batchUpdate(table.update(), changed);
        int same = coming.size() - added.size() - changed.size();
        return new Written(added.size(), changed.size(), same, differences);
    }

    /** How many facts the import wrote that somebody has changed since; 0: it can be taken back. */
    public int touchedSince(ImportId importId) {
        return history.touchedSince(importId);
    }

    /** Removes the facts the import added and restores those it changed. */
    public Undone undo(ImportId importId) {
        return history.undo(importId);
    }

    private Map<List<Object>, Row<F>> byKey(List<F> coming, FactFilter filter) {
        var organizations = new TreeSet<Long>();
        coming.forEach(fact -> organizations.add(fact.organizationId()));
        var rows = new HashMap<List<Object>, Row<F>>();
        rows(organizations, filter).forEach(row -> rows.put(keyOf(row.fact()), row));
        return rows;
    }

    private List<Row<F>> rows(Collection<Long> organizations, FactFilter filter) {
        var named = new NamedParameterJdbcTemplate(jdbc);
        var rows = new ArrayList<Row<F>>();
        var select = table.selectStanding(filter.condition());
        for (var some : Chunks.of(organizations)) {
            var parameters = new MapSqlParameterSource(filter.parameters()).addValue("organizations", some);
            rows.addAll(named.query(
                    select,
                    parameters,
                    (row, number) -> new Row<>(row.getLong("id"), table.fact().mapRow(row, number))));
        }
        return rows;
    }

    private static List<Object> keyOf(Fact fact) {
        var key = new ArrayList<Object>(List.of(fact.organizationId()));
        key.addAll(fact.key());
        return key;
    }

    private static @Nullable Object[] insertion(Fact fact, ImportId importId) {
        var values = new ArrayList<@Nullable Object>(keyOf(fact));
        values.addAll(fact.values());
        values.add(importId.value());
        return values.toArray();
    }

    private static @Nullable Object[] correction(Fact fact, ImportId importId, long id) {
        var values = new ArrayList<@Nullable Object>(fact.values());
        values.add(importId.value());
        values.add(id);
        return values.toArray();
    }

    private record Row<F>(long id, F fact) {}
}
