package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

class WordsTests {

    @ParameterizedTest
    @CsvSource({"gần, ABOUT", "khoảng, ABOUT", "hơn, AT_LEAST", "trên, AT_LEAST", "không quá, AT_MOST", "EXACT, EXACT"})
    void qualifiers_are_known_by_the_words_of_the_papers(String typed, Qualifier qualifier) {
        assertThat(Words.of(Qualifier.class).find(typed)).isEqualTo(qualifier);
    }

    @Test
    void codes_and_names_count_however_they_are_typed() {
        var kinds = Words.of(OrganizationKind.class);
        String name = "Đảng bộ cơ sở";
        for (String typed : List.of(
                "BASE_ORGANIZATION",
                "base organization",
                name,
                " ĐẢNG BỘ  CƠ SỞ ",
                "dang bo co so",
                Normalizer.normalize(name, Normalizer.Form.NFD),
                "Ðảng bộ cơ sở")) {
            assertThat(kinds.find(typed)).as(typed).isEqualTo(OrganizationKind.BASE_ORGANIZATION);
        }
        assertThat(kinds.find("Đảng bộ")).isNull();
    }

    @ParameterizedTest
    @MethodSource("types")
    <E extends Enum<E>> void no_word_means_two_things(Class<E> type) {
        var words = Words.of(type);
        var names = words.offered().iterator();
        var seen = new HashSet<String>();
        for (E constant : type.getEnumConstants()) {
            String name = names.next();
            assertThat(words.find(constant.name())).isEqualTo(constant);
            assertThat(words.find(name)).isEqualTo(constant);
            assertThat(seen.add(TypedName.key(name))).isTrue();
        }
    }

    static List<Class<?>> types() {
        return List.of(
                OrganizationKind.class,
                OrganizationSector.class,
                TargetKind.class,
                DateBasis.class,
                Metric.class,
                Population.class,
                Qualifier.class);
    }
}
