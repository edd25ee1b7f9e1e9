package vn.ketnap.review.task;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Tasks of meetings. */
@Component
class TaskStore {

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(AssignTask task, @Nullable Long unit) {
        WriteTransaction.needed();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO review_task (meeting_id, organization_id, content, measure, office, due_on)
                        VALUES (:meeting, :unit, :content, :measure, :office, :due)
                        """)
                .param("meeting", task.meeting())
                .param("unit", unit)
                .param("content", task.content().strip())
                .param("measure", task.measure() == null ? null : task.measure().name())
                .param("office", task.office())
                .param("due", task.dueOn())
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** Whether the task stood in the version that was looked at. */
    boolean report(ReportTask report, LocalDate on) {
        WriteTransaction.needed();
        return jdbc.sql("""
                        UPDATE review_task SET status = :status, outcome = :outcome, reported_on = :on,
                               version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .param("status", report.status().name())
                        .param("outcome", report.outcome())
                        .param("on", on)
                        .param("id", report.id())
                        .param("version", report.version())
                        .update()
                == 1;
    }

    /** Whether the task stood in the version that was looked at, and is gone now. */
    boolean withdraw(WithdrawTask command) {
        WriteTransaction.needed();
        return jdbc.sql("DELETE FROM review_task WHERE id = :id AND version = :version")
                        .param("id", command.id())
                        .param("version", command.version())
                        .update()
                == 1;
    }
}
