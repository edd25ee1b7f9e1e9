package vn.ketnap.organization.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.shared.Problem;

class SaveGroupingRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    @Test
    void a_new_grouping_of_standing_units_is_fine() {
        assertThat(keys(grouping("DB-VQ", SINCE, null, "A", "B"), facts(false, null, Map.of())))
                .isEmpty();
    }

    @Test
    void its_code_is_short_plain_and_nobody_elses() {
        assertThat(keys(grouping("địa bàn", SINCE, null, "A"), facts(false, null, Map.of())))
                .containsExactly("organization.grouping.problem.code");
        assertThat(keys(grouping("VQ", SINCE, null, "A"), facts(true, null, Map.of())))
                .containsExactly("organization.grouping.problem.codeOfUnit");
        assertThat(keys(grouping("DB-VQ", SINCE, null, "A"), facts(false, 3, Map.of())))
                .containsExactly("organization.grouping.problem.codeTaken");
    }

    @Test
    void a_change_names_the_version_it_was_made_on() {
        assertThat(keys(grouping("DB-VQ", SINCE, 3, "A"), facts(false, 3, Map.of())))
                .isEmpty();
        assertThat(keys(grouping("DB-VQ", SINCE, 2, "A"), facts(false, 3, Map.of())))
                .containsExactly("organization.grouping.problem.changedMeanwhile");
        assertThat(keys(grouping("DB-VQ", SINCE, 2, "A"), facts(false, null, Map.of())))
                .containsExactly("organization.grouping.problem.changedMeanwhile");
    }

    @Test
    void members_are_known_still_there_and_none_stands_below_another() {
        assertThat(keys(grouping("DB-VQ", SINCE, null), facts(false, null, Map.of())))
                .containsExactly("organization.grouping.problem.empty");
        assertThat(keys(grouping("DB-VQ", SINCE, null, "A", "NOBODY"), facts(false, null, Map.of())))
                .containsExactly("organization.problem.unknownUnit");
        assertThat(keys(grouping("DB-VQ", SINCE, null, "OLD"), facts(false, null, Map.of())))
                .containsExactly("organization.grouping.problem.ended");
        assertThat(keys(grouping("DB-VQ", SINCE, null, "A", "B"), facts(false, null, Map.of("B", "A"))))
                .containsExactly("organization.grouping.problem.nested");
    }

    @Test
    void it_begins_on_a_day_that_has_come() {
        assertThat(keys(grouping("DB-VQ", TODAY.plusDays(1), null, "A"), facts(false, null, Map.of())))
                .containsExactly("organization.grouping.problem.future");
        assertThat(keys(grouping("DB-VQ", null, null, "A"), facts(false, null, Map.of())))
                .containsExactly("shared.problem.missing");
    }

    private static List<String> keys(SaveGrouping command, SaveGroupingRules.Facts facts) {
        return SaveGroupingRules.check(command, facts).stream()
                .map(Problem::key)
                .toList();
    }

    private static SaveGrouping grouping(
            String code, @Nullable LocalDate since, @Nullable Integer version, String... members) {
        return new SaveGrouping(code, "Former district VQ", List.of(members), since, "1-QĐ/TU", SINCE, null, version);
    }

    private static SaveGroupingRules.Facts facts(
            boolean taken, @Nullable Integer standing, Map<String, String> nested) {
        var units = new KnownUnits(
                Map.of("A", unit(1, "A", OPEN), "B", unit(2, "B", OPEN), "OLD", unit(3, "OLD", SINCE)), Set.of());
        return new SaveGroupingRules.Facts(taken, standing, false, units, nested, TODAY);
    }

    private static KnownUnits.Known unit(long id, String code, LocalDate until) {
        return new KnownUnits.Known(id, code, OrganizationKind.BASE_ORGANIZATION, LocalDate.of(2020, 1, 1), until);
    }
}
