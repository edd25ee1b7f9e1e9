package vn.ketnap.review;

import java.time.LocalDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Meetings and who takes part. */
@Component
public class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long unit, PlanReview meeting) {
        WriteTransaction.needed();
        var keys = new GeneratedKeyHolder();
        planned("""
                INSERT INTO review_meeting (organization_id, kind, subject, held_on, from_on, cut_off, agenda,
                                            previous_id, decimals, layout)
                VALUES (:unit, :kind, :subject, :held, :from, :cutOff, :agenda, :previous, :decimals, :layout)
                """, meeting).param("unit", unit).update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        takePart(id, meeting);
        return id;
    }

    /** Whether the meeting stood in the version that is changed. */
    boolean update(CorrectReview command) {
        WriteTransaction.needed();
        int changed = planned("""
                UPDATE review_meeting SET kind = :kind, subject = :subject, held_on = :held, from_on = :from,
                       cut_off = :cutOff, agenda = :agenda, previous_id = :previous, decimals = :decimals,
                       layout = :layout, version = version + 1
                WHERE id = :id AND version = :version
                """, command.meeting())
                .param("id", command.id())
                .param("version", command.version())
                .update();
        if (changed == 1) {
            jdbc.sql("DELETE FROM review_participant WHERE meeting_id = :id")
                    .param("id", command.id())
                    .update();
            takePart(command.id(), command.meeting());
        }
        return changed == 1;
    }

    /** Holds a meeting until the transaction ends: who changes it comes after one another. */
    public void hold(long id) {
        WriteTransaction.needed();
        jdbc.sql("SELECT version FROM review_meeting WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .list();
    }

    /** Whether the meeting stood open in the version that was looked at: something of it is changed now. */
    public boolean touch(long id, int version) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE review_meeting SET version = version + 1
                        WHERE id = :id AND version = :version AND closed_at IS NULL
                        """).param("id", id).param("version", version).update() == 1;
    }

    /** Whether the meeting stood in the version that was looked at, unfrozen, and is frozen now. */
    public boolean freeze(long id, int version, LocalDateTime at, String by, String sha256) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE review_meeting SET frozen_at = :at, frozen_by = :by, sha256 = :sha256,
                               version = version + 1
                        WHERE id = :id AND version = :version AND frozen_at IS NULL
                        """)
                        .param("at", at)
                        .param("by", by)
                        .param("sha256", sha256)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether the meeting stood in the version that was looked at and is closed now. */
    boolean close(CloseReview command, LocalDateTime at) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE review_meeting SET closed_at = :at, version = version + 1
                        WHERE id = :id AND version = :version AND closed_at IS NULL
                        """)
                        .param("at", at)
                        .param("id", command.id())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec planned(String sql, PlanReview meeting) {
        return jdbc.sql(sql)
                .param("kind", meeting.kind().name())
                .param("subject", meeting.subject().strip())
                .param("held", meeting.heldOn())
                .param("from", meeting.from())
                .param("cutOff", meeting.cutOff())
                .param("agenda", meeting.agenda())
                .param("previous", meeting.previous())
                .param("decimals", meeting.decimals())
                .param("layout", meeting.layout());
    }

    private void takePart(long id, PlanReview meeting) {
        int place = 0;
        for (var participant : meeting.participants()) {
            jdbc.sql("""
                            INSERT INTO review_participant (meeting_id, place, role, office)
                            VALUES (:id, :place, :role, :office)
                            """)
                    .param("id", id)
                    .param("place", ++place)
                    .param("role", participant.role().name())
                    .param("office", participant.office().strip())
                    .update();
        }
    }
}
