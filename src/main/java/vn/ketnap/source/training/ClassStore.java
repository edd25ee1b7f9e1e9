package vn.ketnap.source.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Writes classes and their places. */
@Component
class ClassStore {

    private final JdbcClient jdbc;

    ClassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long host, PlanClass plan) {
        WriteTransaction.needed();
        var keys = new GeneratedKeyHolder();
        planned("""
                INSERT INTO training_class (organization_id, kind, special, title, taught_by, from_on, to_on, places,
                                            declared)
                VALUES (:host, :kind, :special, :title, :taughtBy, :from, :to, :places, :declared)
                """, plan).param("host", host).update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** Whether the class stood in the version that is changed. */
    boolean update(CorrectClass command, long host) {
        WriteTransaction.needed();
        return planned("""
                UPDATE training_class SET organization_id = :host, kind = :kind, special = :special, title = :title,
                       taught_by = :taughtBy, from_on = :from, to_on = :to, places = :places, declared = :declared,
                       version = version + 1
                WHERE id = :id AND version = :version
                """, command.plan())
                        .param("host", host)
                        .param("id", command.id())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    /** Holds a class until the transaction ends: who fills its places comes after one another. */
    void hold(long id) {
        WriteTransaction.needed();
        jdbc.sql("SELECT version FROM training_class WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    /** Whether the class stood in the version that was looked at, and is cancelled now; nobody waits in it any more. */
    boolean cancel(CancelClass command, LocalDate on) {
        WriteTransaction.needed();
        int changed = jdbc.sql("""
                        UPDATE training_class SET cancelled_on = :on, cancelled_for = :reason, version = version + 1
                        WHERE id = :id AND version = :version AND cancelled_on IS NULL
                        """)
                .param("on", on)
                .param("reason", command.reason().strip())
                .param("id", command.id())
                .param("version", command.version())
                .update();
        if (changed == 1) {
            jdbc.sql("DELETE FROM training_participant WHERE class_id = :id")
                    .param("id", command.id())
                    .update();
            jdbc.sql("DELETE FROM training_count WHERE class_id = :id")
                    .param("id", command.id())
                    .update();
        }
        return changed == 1;
    }

    /**
     * Whether the class stood in the version that was looked at, and has these places now.
     *
     * @param ids of the units, by code
     */
    boolean handOut(HandOutPlaces command, Map<String, Long> ids) {
        WriteTransaction.needed();
        int changed = jdbc.sql("""
                        UPDATE training_class SET version = version + 1 WHERE id = :id AND version = :version
                        """)
                .param("id", command.id())
                .param("version", command.version())
                .update();
        if (changed != 1) {
            return false;
        }
        jdbc.sql("DELETE FROM training_place WHERE class_id = :id")
                .param("id", command.id())
                .update();
        for (var share : command.shares()) {
            jdbc.sql("""
                            INSERT INTO training_place (class_id, organization_id, places, locked)
                            VALUES (:id, :unit, :places, :locked)
                            """)
                    .param("id", command.id())
                    .param("unit", Objects.requireNonNull(ids.get(share.code())))
                    .param("places", share.places())
                    .param("locked", share.locked())
                    .update();
        }
        return true;
    }

    private JdbcClient.StatementSpec planned(String sql, PlanClass plan) {
        return jdbc.sql(sql)
                .param("kind", plan.kind().name())
                .param("special", plan.special().name())
                .param("title", plan.title().strip())
                .param("taughtBy", plan.taughtBy())
                .param("from", plan.from())
                .param("to", plan.to())
                .param("places", plan.places())
                .param("declared", plan.declared());
    }
}
