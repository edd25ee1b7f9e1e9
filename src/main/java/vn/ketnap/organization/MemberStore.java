package vn.ketnap.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.Fact;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;

/** How many members units have had. */
@Component
class MemberStore {

    private static final FactTable<Row> TABLE = new FactTable<>(
            "member_count", List.of("as_of_on"), List.of("total", "official", "probationary", "qualifier"), Row::read);

    private final FactStore<Row> facts;

    MemberStore(JdbcTemplate jdbc) {
        this.facts = new FactStore<>(jdbc, TABLE);
    }

    Written write(ImportId importId, List<CountMembers> commands, KnownUnits units) {
        return facts.write(
                importId,
                commands,
                during(commands),
                command -> Row.of(command, units.id(command.code())),
                command -> command.code() + " · " + Formats.here().date(command.asOf()));
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        return facts.undo(importId);
    }

    private static FactFilter during(List<CountMembers> commands) {
        var days = commands.stream().map(CountMembers::asOf).sorted().toList();
        return days.isEmpty()
                ? FactFilter.ALL
                : new FactFilter(
                        "as_of_on BETWEEN :first AND :last", Map.of("first", days.getFirst(), "last", days.getLast()));
    }

    private record Row(
            long organizationId,
            LocalDate asOf,
            long total,
            @Nullable Long official,
            @Nullable Long probationary,
            String qualifier)
            implements Fact {

        static Row of(CountMembers command, long organizationId) {
            return new Row(
                    organizationId,
                    command.asOf(),
                    command.total(),
                    command.official(),
                    command.probationary(),
                    command.qualifier().name());
        }

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("organization_id"),
                    row.getObject("as_of_on", LocalDate.class),
                    row.getLong("total"),
                    row.getObject("official", Long.class),
                    row.getObject("probationary", Long.class),
                    row.getString("qualifier"));
        }

        @Override
        public List<Object> key() {
            return List.of(asOf);
        }

        @Override
        public List<@Nullable Object> values() {
            return Arrays.asList(total, official, probationary, qualifier);
        }

        @Override
        public String words() {
            var formats = Formats.here();
            var parts = Stream.of(official, probationary)
                    .filter(Objects::nonNull)
                    .map(formats::number)
                    .collect(Collectors.joining(" + "));
            var count = formats.count(new Count(total, null, Qualifier.valueOf(qualifier)));
            return parts.isEmpty() ? count : count + " (" + parts + ")";
        }
    }
}
