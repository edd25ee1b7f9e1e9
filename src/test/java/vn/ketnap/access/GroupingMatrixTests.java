package vn.ketnap.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ketnap.KetNapTest;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.grouping.GroupingService;
import vn.ketnap.organization.grouping.RemoveGrouping;
import vn.ketnap.organization.grouping.SaveGrouping;

/**
 * A grouping wherever a unit is, for every role: whoever has a member of it in scope sees it, for everybody else it is as
 * unknown as a code nobody has, to the letter.
 */
@KetNapTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupingMatrixTests extends SpringBrowserlessTest {

    private static final String AREA = "DB-MATRAN";
    private static final String NAME = "Cụm xã để thử";
    private static final String NOBODY_KNOWS = "KHONG-AI-BIET";

    private static final List<String> DOORS = List.of(
            "/attainment?organization=%s&from=2023-01-01&to=2023-07-31",
            "/explain?organization=%s&from=2023-01-01&to=2023-07-31",
            "/allocation?organization=%s&year=2023&kind=ASSIGNED",
            "/stagnation?organization=%s&asOf=2023-10-01&years=3",
            "/figures?organization=%s&metric=ADMITTED&from=2023-01-01&to=2023-07-31",
            "/pipeline?organization=%s&from=2023-01-01&to=2023-07-31");

    private static final List<String> SCREENS =
            List.of("tong-quan?don-vi=%s", "chi-tieu-thuc-hien?don-vi=%s", "chi-bo-chua-ket-nap?don-vi=%s");

    /** Who sees the communes of the district, who sees none of them, and who sees no figures at all. */
    private static final Map<String, Integer> ANSWERS = Map.of(
            "lanhdao", 200, "bantochuc", 200, "kiemtoan", 200, "donvi", 200, "coso", 404, Place.ADMINISTRATOR, 403);

    private static final Map<String, Authentication> SIGNED_IN = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    AuthenticationManager people;

    @Autowired
    GroupingService groupings;

    @BeforeAll
    void twoCommunesOfTheDistrict() {
        var board = SystemActors.firstStart();
        var area = new SaveGrouping(
                AREA, NAME, List.of("TH-TX-QP", "TH-TX-XB"), LocalDate.of(2021, 1, 1), null, null, null, null);
        SystemActors.run(board, () -> groupings.save(board, area));
    }

    @AfterAll
    void gone() {
        var board = SystemActors.firstStart();
        SystemActors.run(board, () -> groupings.remove(board, new RemoveGrouping(AREA, 1)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everybodyAtEveryDoor")
    void a_door_knows_a_grouping_for_whom_a_member_is_in_scope(String user, String door) {
        var answer = ask(user, door, AREA);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(ANSWERS.get(user));
        if (answer.statusCode() == 404) {
            assertThat(answer.body().replace(AREA, "X"))
                    .isEqualTo(ask(user, door, NOBODY_KNOWS).body().replace(NOBODY_KNOWS, "X"));
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("everybodyAtEveryScreen")
    void a_screen_knows_a_grouping_for_whom_a_member_is_in_scope(String user, String screen) {
        var page = open(user, screen, AREA);
        switch (requireNonNull(ANSWERS.get(user))) {
            case 200 -> assertThat(page).contains(NAME);
            case 404 ->
                assertThat(page)
                        .contains("Không có trang hay đơn vị này")
                        .isEqualTo(open(user, screen, NOBODY_KNOWS))
                        .doesNotContain(NAME);
            default -> {
                assertThat(find(RefusedState.class).exists()).isTrue();
                assertThat(page).doesNotContain(NAME);
            }
        }
    }

    static Stream<Arguments> everybodyAtEveryDoor() {
        return ANSWERS.keySet().stream().flatMap(user -> DOORS.stream().map(door -> Arguments.of(user, door)));
    }

    static Stream<Arguments> everybodyAtEveryScreen() {
        return ANSWERS.keySet().stream().flatMap(user -> SCREENS.stream().map(screen -> Arguments.of(user, screen)));
    }

    private java.net.http.HttpResponse<String> ask(String user, String door, String code) {
        return new Visitor(port).get("/api/v1" + door.formatted(code), Visitor.basic(user, KetNapTest.DEMO_PASSWORD));
    }

    private String open(String user, String screen, String code) {
        SecurityContextHolder.getContext().setAuthentication(SIGNED_IN.computeIfAbsent(user, this::signIn));
        var location = new Location(screen.formatted(code));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
        return UI.getCurrent().getInternals().getTitle()
                + getCurrentView().getElement().getTextRecursively();
    }

    private Authentication signIn(String user) {
        return people.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD));
    }
}
