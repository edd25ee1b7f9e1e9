package vn.ketnap.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;

class MessagesTests {

    private final Messages messages = Messages.ofClassPath();

    @Test
    void a_text_comes_in_the_language_asked_for_and_in_vietnamese_otherwise() {
        assertThat(messages.word(Messages.VIETNAMESE, Metric.ADMITTED)).isEqualTo("Kết nạp");
        assertThat(messages.word(Locale.ENGLISH, Metric.ADMITTED)).isEqualTo("Admitted");
        assertThat(messages.word(Locale.FRENCH, Metric.ADMITTED)).isEqualTo("Kết nạp");
    }

    @Test
    void a_missing_text_shows_its_key() {
        assertThat(messages.text(Locale.ENGLISH, "kit.no.such.key")).isEqualTo("!kit.no.such.key!");
        assertThat(messages.has("kit.no.such.key")).isFalse();
    }

    @Test
    void arguments_are_written_as_the_language_writes_them() {
        assertThat(messages.text(Messages.VIETNAMESE, "kit.period.year", Year.of(2023)))
                .isEqualTo("năm 2023");
        assertThat(messages.text(Messages.VIETNAMESE, "kit.period.year", LocalDate.of(2023, 8, 4)))
                .isEqualTo("năm 04/08/2023");
        assertThat(messages.text(Messages.VIETNAMESE, "kit.formats.points", Count.exactly(1391)))
                .isEqualTo("1.391 điểm\u00a0%");
        assertThat(messages.text(Messages.VIETNAMESE, "kit.period.year", 1391)).isEqualTo("năm 1.391");
    }
}
