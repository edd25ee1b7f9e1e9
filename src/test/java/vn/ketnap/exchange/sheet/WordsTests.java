package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.Measure;
import vn.ketnap.kit.Messages;
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

    @ParameterizedTest
    @CsvSource({
        "RELIGIOUS, Có đạo|Người có đạo",
        "ETHNIC_MINORITY, Dân tộc thiểu số|Người dân tộc thiểu số",
        "WOMAN, Nữ|phụ nữ",
        "COMMUNE_SECTOR, Khối xã - thị trấn|khối xã",
        "AGENCY_AND_SCHOOL_SECTOR, 'Khối cơ quan, trường học|Khối cơ quan'",
        "ENTERPRISE_SECTOR, doanh nghiệp",
        "MILITIA, Dân quân",
        "ENLISTMENT_YOUTH, Thanh niên sẵn sàng nhập ngũ",
        "PRIVATE_ENTERPRISE_OWNER, chủ doanh nghiệp",
        "YOUTH_UNION_MEMBER, Đoàn viên"
    })
    void populations_are_known_by_the_words_people_say(Population population, String typed) {
        known(Population.class, population, typed);
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE, Xã|Phường|Thị trấn|Đặc khu", "RESIDENTIAL, Thôn|Tổ dân phố", "HEALTH, Bệnh viện"})
    void sectors_of_units_are_known_by_the_words_people_say(OrganizationSector sector, String typed) {
        known(OrganizationSector.class, sector, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "DOSSIERS, Hồ sơ",
        "CLASSES_HELD, Số lớp",
        "ADMITTED, Kết nạp mới|Kết nạp đảng viên",
        "RECOGNIZED, Công nhận đảng viên chính thức",
        "BASE_ORGANIZATIONS, TCCSĐ"
    })
    void metrics_are_known_by_the_words_people_say(Metric metric, String typed) {
        known(Metric.class, metric, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "CONGRESS, Nghị quyết|Nghị quyết đại hội|Đại hội",
        "ASSIGNED, Giao|Được giao",
        "REGISTERED, Đăng ký",
        "PLAN, Kế hoạch|KH"
    })
    void kinds_of_targets_are_known_by_the_words_people_say(TargetKind kind, String typed) {
        known(TargetKind.class, kind, typed);
    }

    @ParameterizedTest
    @CsvSource({"CEREMONY, Ngày lễ|Lễ kết nạp", "DECISION, Quyết định"})
    void the_day_that_counts_is_known_by_the_words_people_say(DateBasis basis, String typed) {
        known(DateBasis.class, basis, typed);
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
            for (String alias : aliases(constant)) {
                assertThat(words.find(alias)).as(alias).isEqualTo(constant);
            }
        }
    }

    private static List<String> aliases(Enum<?> constant) {
        String key = "exchange.alias." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        var messages = Messages.ofClassPath();
        return messages.has(key)
                ? List.of(messages.text(Messages.VIETNAMESE, key).split(";", -1))
                : List.of();
    }

    private static <E extends Enum<E>> void known(Class<E> type, E meant, String typed) {
        for (String word : typed.split("\\|", -1)) {
            assertThat(Words.of(type).find(word)).as(word).isEqualTo(meant);
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
                Qualifier.class,
                Cause.class,
                Measure.class);
    }
}
