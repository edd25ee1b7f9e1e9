package vn.ketnap.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.clock.ClockOracle;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.figure.RegisterDays;
import vn.ketnap.figure.RegisterMonths;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.organization.lineage.EventRows;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.lineage.ReorganizeUnits;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.Refused;

/** A commune keeps its register: what was recorded is what is answered, and a sibling branch does not count. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class AdmissionRegisterTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(910_001);
    private static final ImportId SECOND = new ImportId(910_002);
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 26);
    private static final LocalDate AUGUST = LocalDate.of(2023, 8, 19);

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    AdmissionService service;

    @Autowired
    AnswerQueries answers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aProvince() {
        organizations.writeUnits(
                BOARD,
                FIRST,
                List.of(
                        UnitRows.province("R"),
                        UnitRows.commune("R-A", "R"),
                        UnitRows.branch("R-A-1", "R-A"),
                        UnitRows.branch("R-A-2", "R-A"),
                        UnitRows.commune("R-B", "R"),
                        UnitRows.branch("R-B-1", "R-B")));
    }

    @AfterEach
    void whatIsKeptIsWhatItWasMadeOf() {
        RegisterMonths.saysWhatItsDaysSay(jdbc);
        RegisterDays.sayWhatHappened(jdbc);
        ClockOracle.agrees(jdbc, List.of(MARCH, MARCH.plusDays(1), AUGUST, LocalDate.of(2024, 1, 1)));
    }

    @Test
    void a_register_that_is_kept_answers_with_zeros_where_nobody_was_admitted() {
        service.useRegister(BOARD, new UseRegister("R", LocalDate.of(2020, 1, 1)));
        service.writeAdmissions(BOARD, FIRST, List.of(woman("R-A-1", "Nông Thị Mẫu", MARCH), man("R-B-1", AUGUST)));
        assertThat(admitted("R-A", Population.ALL)).isEqualTo(Count.exactly(1));
        assertThat(admitted("R-A-1", Population.WOMAN)).isEqualTo(Count.exactly(1));
        assertThat(admitted("R-A-2", Population.ALL)).isEqualTo(Count.exactly(0));
        assertThat(admitted("R", Population.ALL)).isEqualTo(Count.exactly(2));
        assertThat(admitted("R", Population.MILITIA)).isEqualTo(Count.exactly(1));
        assertThat(admitted("R", Population.COMMUNE_SECTOR)).isEqualTo(Count.exactly(2));
        assertThat(answer("R", Population.ALL, DateBasis.CEREMONY)).isNotNull();
    }

    @Test
    void where_only_one_branch_keeps_its_register_the_commune_knows_a_lower_bound() {
        service.writeAdmissions(BOARD, FIRST, List.of(woman("R-A-1", "Nông Thị Mẫu", MARCH)));
        assertThat(admitted("R-A-1", Population.ALL)).isEqualTo(Count.exactly(1));
        assertThat(answer("R-A-2", Population.ALL, DateBasis.DECISION)).isNull();
        assertThat(admitted("R-A", Population.ALL)).isEqualTo(new Count(1, null, Qualifier.AT_LEAST));
    }

    @Test
    void the_ceremony_and_the_decision_are_two_questions() {
        service.useRegister(BOARD, new UseRegister("R", LocalDate.of(2020, 1, 1)));
        service.record(
                BOARD,
                admission("R-A-1", "Lò Văn Thử", Gender.MALE, LocalDate.of(2023, 9, 28), null),
                AdmissionRows.DIRECTLY);
        assertThat(admitted("R-A-1", Population.ALL)).isEqualTo(Count.exactly(1));
        assertThat(answer("R-A-1", Population.ALL, DateBasis.CEREMONY))
                .extracting(Answer::count)
                .isEqualTo(Count.exactly(0));
    }

    @Test
    void a_correction_moves_the_count_and_is_taken_back_with_its_import() {
        service.useRegister(BOARD, new UseRegister("R", LocalDate.of(2020, 1, 1)));
        service.writeAdmissions(BOARD, FIRST, List.of(woman("R-A-1", "Nông Thị Mẫu", MARCH)));
        var again = service.writeAdmissions(BOARD, SECOND, List.of(woman("R-A-1", "Nông  Thị Mẫu", MARCH)));
        assertThat(again.same()).isEqualTo(1);
        var moved = service.writeAdmissions(
                BOARD, SECOND, List.of(woman("R-A-1", "Nông Thị Mẫu", LocalDate.of(2022, 12, 20))));
        assertThat(moved.changed()).isEqualTo(1);
        assertThat(moved.differences().getFirst().key()).isEqualTo("R-A-1 · N. T. M.");
        assertThat(admitted("R-A-1", Population.ALL)).isEqualTo(Count.exactly(0));
        service.undo(BOARD, SECOND);
        assertThat(admitted("R-A-1", Population.ALL)).isEqualTo(Count.exactly(1));
        service.undo(BOARD, FIRST);
        assertThat(admitted("R-A-1", Population.ALL)).isEqualTo(Count.exactly(0));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM admitted_person")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void history_goes_with_the_branch_where_it_is_read_in_todays_tree() {
        service.useRegister(BOARD, new UseRegister("R", LocalDate.of(2020, 1, 1)));
        service.writeAdmissions(
                BOARD,
                FIRST,
                List.of(woman("R-A-1", "Nông Thị Mẫu", MARCH), man("R-A-2", AUGUST), man("R-B-1", AUGUST)));
        var merged = LocalDate.of(2023, 9, 1);
        organizations.writeUnits(BOARD, SECOND, List.of(UnitRows.since(UnitRows.branch("R-B-2", "R-B"), merged)));
        lineage.reorganize(
                BOARD,
                SECOND,
                List.of(new ReorganizeUnits(
                        ReorganizationKind.MERGE,
                        merged,
                        List.of("R-A-1", "R-A-2"),
                        List.of("R-B-2"),
                        null,
                        "7-QĐ/HU",
                        merged)));
        assertThat(admitted("R-A", Population.ALL)).isEqualTo(Count.exactly(2));
        assertThat(admitted("R-B", Population.ALL)).isEqualTo(Count.exactly(1));
        assertThat(now("R-A")).isEqualTo(Count.exactly(0));
        assertThat(now("R-B")).isEqualTo(Count.exactly(3));
        assertThat(now("R-B-2")).isEqualTo(Count.exactly(2));
        assertThat(now("R")).as("nobody is lost or counted twice").isEqualTo(Count.exactly(3));
    }

    /** The branch ends, its heir goes over to another commune, and only then the ceremony is held. */
    @Test
    void what_happens_after_the_end_of_a_branch_goes_with_its_heir() {
        service.useRegister(BOARD, new UseRegister("R", LocalDate.of(2020, 1, 1)));
        service.writeAdmissions(
                BOARD, FIRST, List.of(admission("R-A-1", "Nông Thị Mẫu", Gender.FEMALE, MARCH, AUGUST)));
        var ends = LocalDate.of(2023, 5, 1);
        var moves = LocalDate.of(2023, 7, 1);
        lineage.reorganize(BOARD, SECOND, List.of(EventRows.absorb(ends, "R-A-2", "R-A-1")));
        assertThat(ceremonies("R-A")).isEqualTo(Count.exactly(1));
        organizations.writeUnits(BOARD, SECOND, List.of(UnitRows.since(UnitRows.branch("R-A-2", "R-B"), moves)));
        assertThat(ceremonies("R-B")).isEqualTo(Count.exactly(1));
        assertThat(ceremonies("R-A")).isEqualTo(Count.exactly(0));
    }

    private @Nullable Count ceremonies(String code) {
        var answer = answer(code, Population.ALL, DateBasis.CEREMONY);
        return answer == null ? null : answer.count();
    }

    @Test
    void rows_that_break_a_rule_are_refused_and_nothing_is_written() {
        assertThatThrownBy(() -> service.writeAdmissions(
                        BOARD,
                        FIRST,
                        List.of(new RecordAdmission(
                                "R-A-1",
                                "Bế Thị Nhỏ",
                                LocalDate.of(2007, 1, 1),
                                Gender.FEMALE,
                                null,
                                null,
                                Population.UPPER_SECONDARY_STUDENT,
                                "1-QĐ/HU",
                                MARCH,
                                null,
                                null))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("admission.problem.tooYoung"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM admission").query(Long.class).single())
                .isZero();
    }

    private static RecordAdmission woman(String code, String name, LocalDate decidedOn) {
        return admission(code, name, Gender.FEMALE, decidedOn, decidedOn.plusDays(10));
    }

    private static RecordAdmission man(String code, LocalDate decidedOn) {
        return admission(code, "Lò Văn Thử", Gender.MALE, decidedOn, decidedOn.plusDays(10));
    }

    private static RecordAdmission admission(
            String code, String name, Gender gender, LocalDate decidedOn, @Nullable LocalDate ceremonyOn) {
        return new RecordAdmission(
                code,
                name,
                LocalDate.of(1999, 5, 19),
                gender,
                "Tày",
                null,
                gender == Gender.MALE ? Population.MILITIA : Population.RESIDENT,
                "12-QĐ/HU",
                decidedOn,
                ceremonyOn,
                null);
    }

    private Count admitted(String code, Population population) {
        var answer = answer(code, population, DateBasis.DECISION);
        assertThat(answer).as(code + " " + population).isNotNull();
        return java.util.Objects.requireNonNull(answer).count();
    }

    private @Nullable Count now(String code) {
        var answer = answer(code, Population.ALL, DateBasis.DECISION, Question.Reading.AS_IT_IS);
        return answer == null ? null : answer.count();
    }

    private @Nullable Answer answer(String code, Population population, DateBasis basis) {
        return answer(code, population, basis, Question.Reading.AS_IT_WAS);
    }

    private @Nullable Answer answer(String code, Population population, DateBasis basis, Question.Reading reading) {
        long id = jdbc.sql("SELECT organization_id FROM organization_version WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
        var year = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 9, 30));
        return answers
                .answers(
                        OrgScope.everything(),
                        new Question(new OrganizationId(id), year, basis, reading),
                        Set.of(new Wanted(Metric.ADMITTED, population)))
                .stream()
                .filter(one -> one.organization().value() == id)
                .findFirst()
                .orElse(null);
    }
}
