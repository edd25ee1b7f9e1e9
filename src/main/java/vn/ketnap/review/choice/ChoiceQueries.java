package vn.ketnap.review.choice;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.shared.OrgScope;

/** Reads what boards decided of units. */
@Component
@Transactional(readOnly = true)
public class ChoiceQueries {

    private final JdbcClient jdbc;
    private final ReviewQueries meetings;

    ChoiceQueries(JdbcClient jdbc, ReviewQueries meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /**
     * What a meeting decided of units, praise first, by name.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     */
    public List<Choice> of(OrgScope scope, long meeting) {
        return jdbc.sql("""
                        SELECT code, name, side, decision, reason FROM review_choice
                        WHERE meeting_id = :meeting ORDER BY side DESC, name, code
                        """)
                .param("meeting", meetings.meeting(scope, meeting).id())
                .query((row, n) -> new Choice(
                        row.getString("code"),
                        row.getString("name"),
                        ChoiceSide.valueOf(row.getString("side")),
                        ChoiceDecision.valueOf(row.getString("decision")),
                        row.getString("reason")))
                .list();
    }
}
