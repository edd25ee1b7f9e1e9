package vn.ketnap.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;

/**
 * Every role at every screen that shows a unit, for units inside and outside its scope: out of scope and unknown are the
 * same page, to the letter. A screen that nobody has put in one of the two lists fails the test.
 */
@KetNapTest
class ScreenMatrixTests extends SpringBrowserlessTest {

    /** Screens that show a unit: how they are told which. */
    private static final Map<String, String> ABOUT_A_UNIT = Map.ofEntries(
            Map.entry("tong-quan", "tong-quan?don-vi=%s"),
            Map.entry("don-vi/:code", "don-vi/%s"),
            Map.entry("chi-tieu-thuc-hien", "chi-tieu-thuc-hien?don-vi=%s"),
            Map.entry("chi-bo-chua-ket-nap", "chi-bo-chua-ket-nap?don-vi=%s"),
            Map.entry("nguon", "nguon?don-vi=%s"),
            Map.entry("han", "han?don-vi=%s"),
            Map.entry("ket-nap", "ket-nap?don-vi=%s"),
            Map.entry("nguon/danh-sach", "nguon/danh-sach?don-vi=%s"),
            Map.entry("hoi-nghi", "hoi-nghi?don-vi=%s"),
            Map.entry("to-chuc", "to-chuc?don-vi=%s"),
            Map.entry("nguon/truong-hoc", "nguon/truong-hoc?don-vi=%s"),
            Map.entry("lop-boi-duong", "lop-boi-duong?don-vi=%s"));

    /** Screens that no unit is asked of. */
    private static final Set<String> ABOUT_NO_UNIT = Set.of(
            "",
            "hoi-nghi/:id",
            "hoi-nghi/:id/so-sanh/:other?",
            "hoi-nghi/:id/trinh-chieu",
            "login",
            "lop-boi-duong/:id",
            "mat-khau",
            "nhap-xuat",
            "phu-trach",
            "quan-tri",
            "quan-tri/nhat-ky",
            "quan-tri/nguoi-dung",
            "quan-tri/nguoi-dung/:username",
            "quan-tri/quy-dinh",
            "quan-tri/quy-dinh/:name");

    private static final String NOBODY_KNOWS = "KHONG-AI-BIET";
    private static final LocalDate DAY = LocalDate.of(2023, 7, 31);

    /** Signing in costs a password hash, on purpose; once for each account is enough here. */
    private static final Map<String, Authentication> SIGNED_IN = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationQueries organizations;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_screen_is_in_one_of_the_two_lists() {
        assertThat(screens().map(RouteData::getTemplate))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ABOUT_A_UNIT.keySet().stream(), ABOUT_NO_UNIT.stream())
                                .toList());
    }

    @ParameterizedTest(name = "{0} asks {2} for a unit {1}")
    @MethodSource("everybodyEverywhere")
    void a_unit_is_shown_inside_and_unknown_elsewhere(String user, Place place, String screen, String code) {
        var page = open(user, screen, code);
        if (user.equals(Place.ADMINISTRATOR)) {
            assertThat(find(RefusedState.class).exists()).isTrue();
            assertThat(page).isEqualTo(open(user, screen, NOBODY_KNOWS)).doesNotContain(named(List.of(code)));
        } else if (place == Place.INSIDE) {
            assertThat(getCurrentView()).isInstanceOf(target(screen));
            assertThat(page).contains(named(List.of(code))).doesNotContain(named(outside(user)));
        } else {
            assertThat(page)
                    .contains("Không có trang hay đơn vị này")
                    .isEqualTo(open(user, screen, NOBODY_KNOWS))
                    .doesNotContain(named(List.of(code)));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_stranger_is_led_to_the_door(String address) {
        for (var code : List.of("TH-TX", NOBODY_KNOWS)) {
            var answer = new Visitor(port).get("/" + address.formatted(code));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
    }

    static Stream<Arguments> everybodyEverywhere() {
        return Place.UNITS.entrySet().stream()
                .flatMap(user -> user.getValue().entrySet().stream()
                        .flatMap(unit -> ABOUT_A_UNIT.keySet().stream()
                                .map(screen -> Arguments.of(user.getKey(), unit.getKey(), screen, unit.getValue()))));
    }

    static Stream<String> addresses() {
        return ABOUT_A_UNIT.values().stream();
    }

    /** What a screen tells, the title of its window included. */
    private String open(String user, String screen, String code) {
        SecurityContextHolder.getContext().setAuthentication(SIGNED_IN.computeIfAbsent(user, this::signIn));
        var location = new Location(requireNonNull(ABOUT_A_UNIT.get(screen)).formatted(code));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
        return UI.getCurrent().getInternals().getTitle()
                + getCurrentView().getElement().getTextRecursively();
    }

    private Authentication signIn(String user) {
        return people.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD));
    }

    private static List<String> outside(String user) {
        return requireNonNull(Place.UNITS.get(user)).entrySet().stream()
                .filter(unit -> unit.getKey() != Place.INSIDE)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What units are called; one that does not exist goes by its code. */
    private List<String> named(List<String> codes) {
        return codes.stream().map(this::named).toList();
    }

    private String named(String code) {
        try {
            return organizations.unit(OrgScope.everything(), code, DAY).name();
        } catch (NotFound unknown) {
            return code;
        }
    }

    private Class<? extends Component> target(String screen) {
        return screens()
                .filter(route -> route.getTemplate().equals(screen))
                .findAny()
                .orElseThrow()
                .getNavigationTarget();
    }

    /** The screens of the portal; those that tests bring along are left out. */
    private static Stream<RouteData> screens() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .endsWith("/classes/"));
    }
}
