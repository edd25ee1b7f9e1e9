package vn.ketnap.source.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.source.training.ClassRows.all;
import static vn.ketnap.source.training.ClassRows.ready;
import static vn.ketnap.source.training.ClassRows.refused;
import static vn.ketnap.source.training.ClassRows.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Population;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceActors;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;
import vn.ketnap.source.training.HandOutPlaces.Share;

/** Classes as their hosts plan them and as communes send people to them. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class ClassServiceTests {

    private static final ImportId IMPORT = new ImportId(973_001);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    ClassService service;

    @Autowired
    ParticipantService people;

    @Autowired
    ClassQueries classes;

    @Autowired
    ClassDetailQueries details;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor district = TestActors.boardOverAll();
    private Actor first = district;
    private Actor second = district;
    private Actor stranger = district;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aDistrictWithTwoCommunesAndOneBeside() {
        today = LocalDate.now(clock);
        organizations.writeUnits(
                TestActors.boardOverAll(),
                IMPORT,
                List.of(
                        UnitRows.province("S"),
                        UnitRows.commune("S-A", "S"),
                        UnitRows.branch("S-A-1", "S-A"),
                        UnitRows.commune("S-B", "S"),
                        UnitRows.branch("S-B-1", "S-B"),
                        UnitRows.province("R"),
                        UnitRows.commune("R-C", "R"),
                        UnitRows.branch("R-C-1", "R-C")));
        district = SourceActors.over(jdbc, "S");
        first = SourceActors.over(jdbc, "S-A");
        second = SourceActors.over(jdbc, "S-B");
        stranger = SourceActors.over(jdbc, "R-C");
        candidates.writeCandidates(
                TestActors.boardOverAll(),
                IMPORT,
                List.of(
                        ready("S-A-1", "Nông Thị Mẫu", Population.MILITIA, today),
                        ready("S-A-1", "Lò Văn Thử", Population.VILLAGE_OFFICIAL, today),
                        ready("S-B-1", "Bế Thị Mới", Population.MILITIA, today),
                        ready("R-C-1", "Hoàng Văn Lạ", Population.MILITIA, today),
                        SourceRows.reached("S-A-1", "Vi Văn Sớm", Stage.LISTED, today.minusDays(9))));
    }

    @Test
    void a_class_goes_from_its_plan_over_places_and_people_to_certificates() {
        long id = planned(2);
        handOut(id, new Share("S-A", 1, false), new Share("S-B", 1, true));
        assertThat(people.free(first, id))
                .extracting(FreeCandidate::fullName)
                .containsExactly("Lò Văn Thử", "Nông Thị Mẫu");
        register(first, id, "Nông Thị Mẫu");
        assertThat(stage("Nông Thị Mẫu")).isEqualTo(Stage.SENT_TO_CLASS);
        refused(() -> register(first, id, "Lò Văn Thử"), "source.training.problem.moreThanGiven");
        register(second, id, "Bế Thị Mới");
        complete(first, id, "Nông Thị Mẫu");
        assertThat(stage("Nông Thị Mẫu")).isEqualTo(Stage.COMPLETED_CLASS);
        assertThat(people.open(first, id)).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo("15/CN-TTCT");
            assertThat(one.expiresOn()).isEqualTo(today.plusMonths(60));
        });
        assertThat(details.load(district.scope(), id).turnout()).isEqualTo(new Turnout(2, 1, 0, 0));
    }

    @Test
    void each_sees_his_own_units_in_a_class_and_a_sibling_does_not_count() {
        long id = planned(4);
        handOut(id, new Share("S-A", 3, false), new Share("S-B", 1, false));
        register(first, id, "Nông Thị Mẫu", "Lò Văn Thử");
        register(second, id, "Bế Thị Mới");
        assertThat(row(district, "S").turnout()).isEqualTo(new Turnout(3, 0, 0, 0));
        assertThat(row(district, "S").places()).isEqualTo(4);
        assertThat(row(first, "S-A").turnout()).isEqualTo(new Turnout(2, 0, 0, 0));
        assertThat(row(first, "S-A").places()).isEqualTo(3);
        assertThat(row(second, "S-B-1").turnout()).isEqualTo(new Turnout(1, 0, 0, 0));
        assertThat(details.load(first.scope(), id).channels())
                .extracting(ClassDetail.Channel::channel)
                .containsExactlyInAnyOrder(Population.MILITIA, Population.VILLAGE_OFFICIAL);
        assertThat(details.load(second.scope(), id).units())
                .extracting(ClassDetail.Sender::code)
                .containsExactly("S-B");
        assertThat(classes.list(stranger.scope(), all("R-C")).rows()).isEmpty();
        assertThatThrownBy(() -> classes.find(stranger.scope(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> classes.list(first.scope(), all("S-B"))).isInstanceOf(NotFound.class);
    }

    @Test
    void persons_are_read_by_the_level_that_keeps_them_and_counted_above_it() {
        long id = planned(4);
        register(first, id, "Nông Thị Mẫu");
        assertThat(people.open(first, id)).extracting(Participant::fullName).containsExactly("Nông Thị Mẫu");
        assertThat(people.open(district, id)).isEmpty();
        assertThat(people.free(district, id)).isEmpty();
        assertThatThrownBy(() -> people.open(stranger, id)).isInstanceOf(NotFound.class);
        long participant = people.open(first, id).getFirst().id();
        assertThatThrownBy(() -> people.withdraw(district, new WithdrawParticipant(participant, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_number_of_a_certificate_goes_with_the_name_and_the_count_stays() {
        long id = planned(4);
        register(first, id, "Nông Thị Mẫu");
        complete(first, id, "Nông Thị Mẫu");
        jdbc.sql("DELETE FROM candidate_person WHERE full_name = 'Nông Thị Mẫu'")
                .update();
        assertThat(ClassRows.certificates(jdbc)).isZero();
        assertThat(people.open(first, id)).isEmpty();
        assertThat(details.load(first.scope(), id).turnout()).isEqualTo(new Turnout(1, 1, 0, 0));
    }

    @Test
    void places_add_up_to_the_class_and_are_not_taken_from_those_who_sit_on_them() {
        long id = planned(3);
        refused(() -> handOut(id, new Share("S-A", 1, false)), "source.training.problem.sumOfPlaces");
        refused(() -> handOut(id, new Share("R-C", 3, false)), "source.training.problem.notBelow");
        refused(
                () -> handOut(id, new Share("S-A", 2, false), new Share("S-A", 1, false)),
                "source.training.problem.twice");
        handOut(id, new Share("S-A", 3, false));
        register(first, id, "Nông Thị Mẫu");
        refused(() -> handOut(id, new Share("S-B", 3, false)), "source.training.problem.stillTaken");
        refused(() -> register(second, id, "Bế Thị Mới"), "source.training.problem.noneGiven");
        refused(
                () -> service.correct(district, new CorrectClass(id, version(id), ClassRows.plan("S", 0, today))),
                "source.training.problem.number");
        assertThatThrownBy(() -> service.handOut(first, new HandOutPlaces(id, version(id), List.of())))
                .as("only the host hands out")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_is_in_two_classes_and_whoever_failed_may_go_again() {
        long one = planned(5);
        long other = planned(5);
        register(first, one, "Nông Thị Mẫu");
        refused(() -> register(first, other, "Nông Thị Mẫu"), "source.training.problem.notFree");
        refused(() -> register(first, one, "Vi Văn Sớm"), "source.training.problem.notFree");
        var participant = people.open(first, one).getFirst();
        refused(() -> people.record(first, result(participant, ClassResult.ABSENT, null)), "shared.problem.missing");
        refused(
                () -> people.record(first, result(participant, ClassResult.ABSENT, "Nông Thị Mẫu ốm")),
                "source.problem.nameInReason");
        people.record(first, result(participant, ClassResult.ABSENT, "ốm"));
        register(first, other, "Nông Thị Mẫu");
        assertThat(details.load(district.scope(), one).turnout()).isEqualTo(new Turnout(1, 0, 0, 1));
        assertThat(details.load(district.scope(), other).turnout().waiting()).isEqualTo(1);
    }

    @Test
    void a_cancelled_class_says_why_and_sets_its_people_free() {
        long id = planned(5);
        register(first, id, "Nông Thị Mẫu");
        refused(() -> service.cancel(district, new CancelClass(id, version(id), " ")), "shared.problem.missing");
        refused(
                () -> service.cancel(district, new CancelClass(id, version(id) - 1, "thiếu giảng viên")),
                "source.training.problem.changedMeanwhile");
        service.cancel(district, new CancelClass(id, version(id), "thiếu giảng viên"));
        assertThat(classes.find(first.scope(), planned(1)).own()).isFalse();
        assertThat(classes.find(district.scope(), id).state()).isEqualTo(ClassState.CANCELLED);
        refused(() -> register(first, id, "Lò Văn Thử"), "source.training.problem.cancelledAlready");
        register(first, planned(5), "Nông Thị Mẫu");
    }

    @Test
    void probationary_members_are_counted_by_unit_and_a_declared_total_stands_beside_the_sum() {
        long id = service.plan(
                district,
                new PlanClass(
                        "S",
                        ClassKind.NEW_MEMBER,
                        SpecialClass.NONE,
                        "Lớp đảng viên mới",
                        null,
                        today.minusDays(5),
                        today,
                        60,
                        23));
        handOut(id, new Share("S-A", 40, false), new Share("S-B", 20, false));
        people.count(first, new CountParticipants(id, "S-A", 0, 20, 18, 1, 1));
        people.count(second, new CountParticipants(id, "S-B", 0, 8, 0, 0, 0));
        refused(
                () -> people.count(second, new CountParticipants(id, "S-B", 0, 9, 0, 0, 0)),
                "source.training.problem.changedMeanwhile");
        refused(
                () -> people.count(second, new CountParticipants(id, "S-B", 1, 21, 0, 0, 0)),
                "source.training.problem.moreThanGiven");
        refused(
                () -> people.count(second, new CountParticipants(id, "S-A", 1, 9, 0, 0, 0)),
                "source.training.problem.notBelow");
        refused(
                () -> people.count(second, new CountParticipants(id, "S-B", 1, 3, 4, 0, 0)),
                "source.training.problem.moreResults");
        var detail = details.load(district.scope(), id);
        assertThat(detail.turnout()).isEqualTo(new Turnout(28, 18, 1, 1));
        assertThat(detail.difference()).as("23 declared, 28 counted").isEqualTo(-5);
        assertThat(details.load(first.scope(), id).difference())
                .as("who does not see all parts is told no difference")
                .isNull();
    }

    private long planned(int places) {
        return service.plan(district, ClassRows.plan("S", places, today));
    }

    private void handOut(long id, Share... shares) {
        service.handOut(district, new HandOutPlaces(id, version(id), List.of(shares)));
    }

    private int version(long id) {
        return classes.find(district.scope(), id).version();
    }

    private void register(Actor actor, long id, String... names) {
        people.register(
                actor,
                new RegisterCandidates(
                        id,
                        List.of(names).stream()
                                .map(name -> ClassRows.candidate(jdbc, name))
                                .toList(),
                        today));
    }

    private void complete(Actor actor, long id, String name) {
        var participant = people.open(actor, id).stream()
                .filter(one -> one.fullName().equals(name))
                .findFirst()
                .orElseThrow();
        people.record(
                actor,
                new RecordResult(
                        participant.id(), participant.version(), ClassResult.COMPLETED, "15/CN-TTCT", today, null));
    }

    private ClassList.Row row(Actor actor, String code) {
        return classes.list(actor.scope(), all(code)).rows().getFirst();
    }

    private Stage stage(String name) {
        return candidates.open(first, ClassRows.candidate(jdbc, name)).stage();
    }
}
