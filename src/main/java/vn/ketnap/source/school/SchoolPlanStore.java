package vn.ketnap.source.school;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;
import vn.ketnap.shared.facts.WriteTransaction;

/** Writes counts of pupils. */
@Component
class SchoolPlanStore {

    private static final FactTable<StandingPupils> TABLE =
            new FactTable<>("school_plan", StandingPupils.KEY, StandingPupils.VALUES, StandingPupils::read);

    /** What a correction changes. */
    static final String STAMP = "MD5(CONCAT_WS('|', s.pupils, COALESCE(s.note, '')))";

    private final JdbcClient jdbc;
    private final FactStore<StandingPupils> facts;

    SchoolPlanStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.facts = new FactStore<>(template, TABLE);
    }

    List<StandingPupils> standing(Collection<Long> organizations) {
        return facts.standing(organizations, FactFilter.ALL);
    }

    Written write(ImportId importId, List<CountPupils> rows, KnownUnits units) {
        return facts.write(
                importId,
                rows,
                FactFilter.ALL,
                row -> StandingPupils.of(row, units.id(row.code())),
                row -> row.code() + " · " + row.schoolYear() + " · " + row.grade() + " · " + row.stage() + " · "
                        + Formats.here().date(row.asOf()));
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        return facts.undo(importId);
    }

    /** Whether the count stood as it was read, and says this now. */
    boolean correct(long id, String stamp, long pupils, @Nullable String note) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE school_plan s SET s.pupils = :pupils, s.note = :note, s.import_id = 0
                        WHERE s.id = :id AND STAMP = :stamp
                        """.replace("STAMP", STAMP))
                        .param("pupils", pupils)
                        .param("note", note)
                        .param("id", id)
                        .param("stamp", stamp)
                        .update()
                == 1;
    }
}
