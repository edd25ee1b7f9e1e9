package vn.ketnap.review.report;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Sentences that people have written over. */
@Component
class SentenceStore {

    private final JdbcClient jdbc;

    SentenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> edited(long meeting) {
        var edited = new HashMap<String, String>();
        jdbc.sql("SELECT place, edited FROM review_sentence WHERE meeting_id = :meeting")
                .param("meeting", meeting)
                .query(row -> {
                    edited.put(row.getString("place"), row.getString("edited"));
                });
        return edited;
    }

    void put(long meeting, String place, String generated, String edited, String by, LocalDateTime at) {
        WriteTransaction.needed();
        jdbc.sql("""
                        INSERT INTO review_sentence (meeting_id, place, generated, edited, username, edited_at)
                        VALUES (:meeting, :place, :generated, :edited, :by, :at)
                        ON DUPLICATE KEY UPDATE generated = :generated, edited = :edited, username = :by,
                                                edited_at = :at, version = version + 1
                        """)
                .param("meeting", meeting)
                .param("place", place)
                .param("generated", generated)
                .param("edited", edited)
                .param("by", by)
                .param("at", at)
                .update();
    }

    void remove(long meeting, String place) {
        WriteTransaction.needed();
        jdbc.sql("DELETE FROM review_sentence WHERE meeting_id = :meeting AND place = :place")
                .param("meeting", meeting)
                .param("place", place)
                .update();
    }
}
