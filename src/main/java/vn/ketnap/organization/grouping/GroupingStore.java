package vn.ketnap.organization.grouping;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.facts.WriteTransaction;

/** Groupings and who belongs to them. */
@Component
class GroupingStore {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    GroupingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the grouping was new, or stood in the version that is changed, and stands as wanted now. */
    boolean save(SaveGrouping command, Collection<Long> members) {
        WriteTransaction.needed();
        if (command.version() == null) {
            described("""
                    INSERT INTO unit_grouping (code, name, search_text, instrument_number, instrument_on, note)
                    VALUES (:code, :name, :text, :number, :numbered, :note)
                    """, command).update();
        } else if (described("""
                    UPDATE unit_grouping SET name = :name, search_text = :text, instrument_number = :number,
                           instrument_on = :numbered, note = :note, version = version + 1
                    WHERE code = :code AND version = :version
                    """, command).param("version", command.version()).update() == 0) {
            return false;
        }
        long grouping = jdbc.sql("SELECT id FROM unit_grouping WHERE code = :code")
                .param("code", command.code())
                .query(Long.class)
                .single();
        consist(grouping, members, Objects.requireNonNull(command.since()));
        return true;
    }

    private JdbcClient.StatementSpec described(String sql, SaveGrouping command) {
        return jdbc.sql(sql)
                .param("code", command.code())
                .param("name", command.name().strip())
                .param("text", Folded.of(command.code() + " " + command.name()))
                .param("number", command.instrumentNumber())
                .param("numbered", command.instrumentOn())
                .param("note", command.note());
    }

    /** From the day on the grouping consists of these units: whoever is there already stays. */
    private void consist(long grouping, Collection<Long> members, LocalDate since) {
        var staying = on(grouping, since);
        jdbc.sql("DELETE FROM grouping_member WHERE grouping_id = :grouping AND valid_from > :since")
                .param("grouping", grouping)
                .param("since", since)
                .update();
        staying.stream().filter(unit -> !members.contains(unit)).forEach(unit -> leave(grouping, unit, since));
        jdbc.sql("UPDATE grouping_member SET valid_to = :open WHERE grouping_id = :grouping AND valid_to > :since")
                .param("open", OPEN)
                .param("grouping", grouping)
                .param("since", since)
                .update();
        new HashSet<>(members)
                .stream()
                        .filter(unit -> !staying.contains(unit))
                        .forEach(unit -> jdbc.sql("""
                        INSERT INTO grouping_member (grouping_id, organization_id, valid_from)
                        VALUES (:grouping, :unit, :since)
                        """)
                                .param("grouping", grouping)
                                .param("unit", unit)
                                .param("since", since)
                                .update());
    }

    private Set<Long> on(long grouping, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        SELECT organization_id FROM grouping_member
                        WHERE grouping_id = :grouping AND valid_from <= :day AND valid_to > :day
                        """)
                .param("grouping", grouping)
                .param("day", day)
                .query(Long.class)
                .list());
    }

    /** Who leaves on the first day was never there. */
    private void leave(long grouping, long unit, LocalDate since) {
        jdbc.sql("""
                        DELETE FROM grouping_member
                        WHERE grouping_id = :grouping AND organization_id = :unit AND valid_from = :since
                        """)
                .param("grouping", grouping)
                .param("unit", unit)
                .param("since", since)
                .update();
        jdbc.sql("""
                        UPDATE grouping_member SET valid_to = :since
                        WHERE grouping_id = :grouping AND organization_id = :unit
                          AND valid_from < :since AND valid_to > :since
                        """)
                .param("grouping", grouping)
                .param("unit", unit)
                .param("since", since)
                .update();
    }

    /** Whether the grouping stood in this version, and is gone now. */
    boolean remove(RemoveGrouping command) {
        WriteTransaction.needed();
        jdbc.sql("""
                        DELETE m FROM grouping_member m JOIN unit_grouping g ON g.id = m.grouping_id
                        WHERE g.code = :code AND g.version = :version
                        """)
                .param("code", command.code())
                .param("version", command.version())
                .update();
        return jdbc.sql("DELETE FROM unit_grouping WHERE code = :code AND version = :version")
                        .param("code", command.code())
                        .param("version", command.version())
                        .update()
                == 1;
    }
}
