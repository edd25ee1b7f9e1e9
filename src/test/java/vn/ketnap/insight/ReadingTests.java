package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.insight.screen.OverviewQueries;
import vn.ketnap.insight.screen.Superior;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.lineage.ReorganizeUnits;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Two branches of commune A became one of commune B in September: the year reads one way then and another way now. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class ReadingTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(930_001);
    private static final LocalDate MERGED = LocalDate.of(2023, 9, 1);
    private static final Period YEAR = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 10, 31));

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    AdmissionService admissions;

    @Autowired
    OverviewQueries overviews;

    @Autowired
    MonthSheetQueries months;

    @BeforeEach
    void aBranchThatWentOver() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("W"),
                        UnitRows.commune("W-A", "W"),
                        UnitRows.branch("W-A-1", "W-A"),
                        UnitRows.branch("W-A-2", "W-A"),
                        UnitRows.commune("W-B", "W"),
                        UnitRows.branch("W-B-1", "W-B"),
                        UnitRows.since(UnitRows.branch("W-B-2", "W-B"), MERGED)));
        admissions.useRegister(BOARD, new UseRegister("W", LocalDate.of(2020, 1, 1)));
        admissions.writeAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        admission("W-A-1", Gender.FEMALE, LocalDate.of(2023, 3, 26)),
                        admission("W-A-2", Gender.MALE, LocalDate.of(2023, 8, 19)),
                        admission("W-B-1", Gender.MALE, LocalDate.of(2023, 8, 19))));
        lineage.reorganize(
                BOARD,
                IMPORT,
                List.of(new ReorganizeUnits(
                        ReorganizationKind.MERGE,
                        MERGED,
                        List.of("W-A-1", "W-A-2"),
                        List.of("W-B-2"),
                        null,
                        "7-QĐ/HU",
                        MERGED)));
    }

    @Test
    void the_curve_of_a_unit_ends_where_its_number_stands_in_either_reading() {
        assertThat(lastOfCurve("W-A", Reading.AS_IT_WAS)).isEqualTo(2);
        assertThat(curve("W-A", Reading.AS_IT_IS)).isEmpty();
        assertThat(lastOfCurve("W-B", Reading.AS_IT_WAS)).isEqualTo(1);
        assertThat(lastOfCurve("W-B", Reading.AS_IT_IS)).isEqualTo(3);
        assertThat(lastOfCurve("W-B-2", Reading.AS_IT_IS)).isEqualTo(2);
    }

    @Test
    void the_curve_of_some_follows_the_reading_too() {
        var women = filter("W-B", Reading.AS_IT_IS).among(Population.WOMAN);
        assertThat(overviews.load(BOARD.scope(), women).curve().known())
                .extracting(known -> known.count().value())
                .containsExactly(1L);
        var militia = women.among(Population.MILITIA);
        assertThat(overviews.load(BOARD.scope(), militia).curve().known())
                .extracting(known -> known.count().value())
                .containsExactly(2L);
    }

    @Test
    void sources_and_the_way_up_are_those_of_the_tree_that_is_read() {
        assertThat(channels("W-B", Reading.AS_IT_WAS)).containsExactly(Population.ALL, Population.MILITIA);
        assertThat(channels("W-B", Reading.AS_IT_IS))
                .containsExactlyInAnyOrder(Population.ALL, Population.MILITIA, Population.RESIDENT);
        assertThat(load("W-A-1", Reading.AS_IT_IS).superiors())
                .as("it stands nowhere today")
                .isEmpty();
        var before = new AttainmentFilter(
                "W-A-1",
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 8, 31)),
                null,
                Population.ALL,
                null,
                Reading.AS_IT_WAS,
                null);
        assertThat(overviews.load(BOARD.scope(), before).superiors())
                .extracting(Superior::code)
                .containsExactly("W", "W-A");
    }

    @Test
    void each_month_stands_where_the_reading_puts_it() {
        var then = months.load(OrgScope.everything(), filter("W", Reading.AS_IT_WAS));
        assertThat(numbers(then.own())).isEqualTo("0 0 1 0 0 0 0 2 0 0");
        assertThat(then.children()).extracting(MonthSheet.Row::code).containsExactly("W-A", "W-B");
        assertThat(then.children())
                .extracting(ReadingTests::numbers)
                .containsExactly("0 0 1 0 0 0 0 1 0 0", "0 0 0 0 0 0 0 1 0 0");
        var now = months.load(OrgScope.everything(), filter("W", Reading.AS_IT_IS));
        assertThat(numbers(now.own())).isEqualTo("0 0 1 0 0 0 0 2 0 0");
        assertThat(now.children())
                .extracting(ReadingTests::numbers)
                .containsExactly("0 0 0 0 0 0 0 0 0 0", "0 0 1 0 0 0 0 2 0 0");
        var unborn = months.load(OrgScope.everything(), filter("W-B", Reading.AS_IT_WAS));
        assertThat(unborn.children())
                .filteredOn(row -> row.code().equals("W-B-2"))
                .singleElement()
                .extracting(ReadingTests::numbers)
                .as("nobody can be admitted before there is a branch")
                .isEqualTo("- - - - - - - - 0 0");
    }

    @Test
    void the_year_before_ends_where_its_own_year_stood() {
        var year = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31));
        var shown = overviews.load(OrgScope.everything(), AttainmentFilter.of("W", year));
        assertThat(shown.yearBefore()).hasSize(12);
        assertThat(shown.yearBefore().getLast().day()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(shown.yearBefore().getLast().count().value()).isEqualTo(3);
    }

    /** January to October, as the page writes them. */
    private static String numbers(MonthSheet.@Nullable Row row) {
        return Objects.requireNonNull(row).months().stream()
                .limit(10)
                .map(answer ->
                        answer == null ? "-" : String.valueOf(answer.count().value()))
                .collect(Collectors.joining(" "));
    }

    private List<Population> channels(String code, Reading reading) {
        return load(code, reading).pipeline().channels().stream()
                .map(Pipeline.Channel::channel)
                .toList();
    }

    private long lastOfCurve(String code, Reading reading) {
        var shown = load(code, reading);
        assertThat(shown.own().admitted())
                .as("the number of " + code)
                .isEqualTo(shown.curve().known().getLast().count());
        return shown.curve().known().getLast().count().value();
    }

    private List<Curve.Known> curve(String code, Reading reading) {
        return load(code, reading).curve().known();
    }

    private Overview load(String code, Reading reading) {
        return overviews.load(OrgScope.everything(), filter(code, reading));
    }

    private static AttainmentFilter filter(String code, Reading reading) {
        return AttainmentFilter.of(code, YEAR).readAs(reading);
    }

    private static RecordAdmission admission(String code, Gender gender, LocalDate day) {
        return new RecordAdmission(
                code,
                gender == Gender.FEMALE ? "Nông Thị Mẫu" : "Lò Văn Thử",
                LocalDate.of(1999, 5, 19),
                gender,
                "Tày",
                null,
                gender == Gender.MALE ? Population.MILITIA : Population.RESIDENT,
                "12-QĐ/HU",
                day,
                day.plusDays(10),
                null);
    }
}
