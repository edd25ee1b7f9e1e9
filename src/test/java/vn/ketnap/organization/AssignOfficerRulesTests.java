package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.Problem;

class AssignOfficerRulesTests {

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    @Test
    void title_and_name_are_needed() {
        assertThat(check(officer("A", " ", "", null)))
                .containsExactly("title shared.problem.missing", "name shared.problem.missing");
    }

    @Test
    void an_unknown_unit_is_refused() {
        assertThat(check(officer("NOWHERE", "Secretary", "Somebody", null)))
                .containsExactly("code organization.problem.unknownUnit");
    }

    @Test
    void an_office_does_not_end_before_it_starts() {
        assertThat(check(officer("A", "Secretary", "Somebody", FROM.minusDays(1))))
                .containsExactly("to shared.problem.endsBeforeStart");
    }

    @Test
    void one_office_from_one_day_is_given_once() {
        assertThat(check(
                        officer("A", "Secretary", "Somebody", null),
                        officer("B", "Secretary", "Somebody", null),
                        officer("A", "Secretary", "Somebody else", null)))
                .containsExactly("title organization.problem.officerTwice");
    }

    private static AssignOfficer officer(String code, String title, String name, @Nullable LocalDate to) {
        return new AssignOfficer(code, title, name, FROM, to);
    }

    private static List<String> check(AssignOfficer... rows) {
        return AssignOfficerRules.check(List.of(rows), new AssignOfficerRules.Facts(TestUnits.known())).stream()
                .flatMap(List::stream)
                .map(AssignOfficerRulesTests::words)
                .toList();
    }

    private static String words(Problem problem) {
        return problem.field() + " " + problem.key();
    }
}
