package vn.ketnap.review.choice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** What boards decided of units. */
@Component
class ChoiceStore {

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long meeting, Choice choice) {
        WriteTransaction.needed();
        jdbc.sql("""
                        REPLACE INTO review_choice (meeting_id, code, name, side, decision, reason)
                        VALUES (:meeting, :code, :name, :side, :decision, :reason)
                        """)
                .param("meeting", meeting)
                .param("code", choice.code())
                .param("name", choice.name())
                .param("side", choice.side().name())
                .param("decision", choice.decision().name())
                .param("reason", choice.reason())
                .update();
    }

    void remove(long meeting, String code, ChoiceSide side) {
        WriteTransaction.needed();
        jdbc.sql("DELETE FROM review_choice WHERE meeting_id = :meeting AND code = :code AND side = :side")
                .param("meeting", meeting)
                .param("code", code)
                .param("side", side.name())
                .update();
    }
}
