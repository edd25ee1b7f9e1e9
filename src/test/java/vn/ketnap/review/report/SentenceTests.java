package vn.ketnap.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ketnap.review.report.Report.Sentence;

/** Sentences are what the figures say until somebody writes them over; then the numbers are compared. */
class SentenceTests {

    private static final String TOTAL = "II.2.total";

    @Test
    void a_sentence_says_the_figures() {
        var sentence = sentence(Map.of());
        assertThat(sentence.text())
                .isEqualTo("Toàn Đảng bộ kết nạp 28 đảng viên, đạt 28/16 (175 %) chỉ tiêu giao,"
                        + " tăng 24 so với cùng kỳ năm trước (4).");
        assertThat(sentence.strangers()).isEmpty();
    }

    @Test
    void an_edited_sentence_is_kept_and_leaving_numbers_out_is_no_lie() {
        var sentence = sentence(Map.of(TOTAL, "Cả Đảng bộ kết nạp được 28 đồng chí."));
        assertThat(sentence.text()).isEqualTo("Cả Đảng bộ kết nạp được 28 đồng chí.");
        assertThat(sentence.strangers()).isEmpty();
        assertThat(sentence.generated()).contains("28/16");
    }

    @Test
    void a_number_the_figures_do_not_know_is_named() {
        var sentence = sentence(Map.of(TOTAL, "Kết nạp 29 đảng viên, đạt 28/16 (175 %), cùng kỳ 4."));
        assertThat(sentence.strangers()).containsExactly("29");
    }

    @Test
    void a_sentence_of_another_place_stays() {
        assertThat(sentence(Map.of("II.3.recognitions", "x")).edited()).isNull();
    }

    private static Sentence sentence(Map<String, String> edited) {
        return TestReports.of(4, edited).sentences().stream()
                .filter(one -> one.place().equals(TOTAL))
                .findFirst()
                .orElseThrow();
    }
}
