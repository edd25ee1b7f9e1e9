package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CleanTextTests {

    @Test
    void the_icelandic_letter_becomes_the_vietnamese_one_and_is_told() {
        assertThat(CleanText.of("\u00D0ảng bộ")).isEqualTo(new CleanText("Đảng bộ", true, false));
        assertThat(CleanText.of("Đảng bộ")).isEqualTo(new CleanText("Đảng bộ", false, false));
    }

    @Test
    void letters_and_accents_typed_apart_are_put_together_and_told() {
        String apart = Normalizer.normalize("Đảng bộ huyện", Normalizer.Form.NFD);
        assertThat(CleanText.of(apart)).isEqualTo(new CleanText("Đảng bộ huyện", false, true));
    }

    @Test
    void white_space_of_any_kind_is_one_space_and_what_cannot_be_seen_goes() {
        assertThat(CleanText.of("\uFEFF Đảng\u00A0bộ \u200Bxã\r\n An\tSơn ").text())
                .isEqualTo("Đảng bộ xã An Sơn");
    }

    @Test
    void both_spellings_of_uy_stay_as_they_are() {
        assertThat(CleanText.of("Thị uỷ").text()).isEqualTo("Thị uỷ");
        assertThat(CleanText.of("Thị ủy").text()).isEqualTo("Thị ủy");
    }
}
