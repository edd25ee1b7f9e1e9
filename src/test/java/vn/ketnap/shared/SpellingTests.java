package vn.ketnap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "Thị ủy, Thị uỷ",
        "xã Hòa Bình, xã Hoà Bình",
        "Đảng bộ, \u00d0ảng bộ",
        "thúy, thuý",
        "Chi bộ 1, Chi\u00a0bộ  1"
    })
    void one_word_is_spelled_in_several_ways(String one, String other) {
        assertThat(Spelling.same(one, other)).isTrue();
        assertThat(Spelling.same(other, one)).isTrue();
    }

    @Test
    void decomposed_letters_are_the_same_letters() {
        var name = "Đảng bộ xã Thượng Nông";
        assertThat(Spelling.same(name, Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Tân Lập, Tấn Lập", "mả, mã", "lạng, lang", "Chi bộ 1, chi bộ 1", "Đảng, Dảng", "mơ, mo"})
    void accents_and_case_make_another_word(String one, String other) {
        assertThat(Spelling.same(one, other)).isFalse();
    }
}
