package vn.ketnap.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.review.PlanReview;
import vn.ketnap.review.ReviewKind;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.ReviewService;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.review.snapshot.FreezeService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** The briefing of Thọ Xuân on 1 August 2023 beside another one that is held here and undone. */
@KetNapTest
@Transactional
class ComparisonViewTests extends SpringBrowserlessTest {

    private static final Actor BOARD =
            new Actor(new UserId(0), "test-review-board", Set.of(Permission.MANAGE_REVIEWS), OrgScope.everything());

    @Autowired
    AuthenticationManager people;

    @Autowired
    ReviewQueries meetings;

    @Autowired
    ReviewService reviews;

    @Autowired
    FreezeService freezes;

    @Autowired
    ComparisonExport exports;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_page_of_a_meeting_leads_to_it_beside_the_one_before() {
        long second = frozen(planned("TH-TX", briefing()));
        open("donvi", ReviewLinks.meeting(second));
        find(Button.class).withText("So sánh").single().click();
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("hoi-nghi/" + second + "/so-sanh/" + briefing());
        assertThat(shown())
                .contains("Lần trước: Giao ban 01/08/2023", "Lần này: Giao ban 05/09/2023")
                .contains("Đảng bộ xã Xuân Hưng", "6/10", "292")
                .contains("Nhiệm vụ lần trước:", "04/08/2023")
                .doesNotContain("Văn Quan");
    }

    @Test
    void units_then_and_now_leave_as_a_workbook() throws IOException {
        long second = frozen(planned("TH-TX", briefing()));
        open("donvi", ReviewLinks.comparison(second, Optional.of(briefing())));
        var made = find(ExportLink.class).single().make();
        assertThat(made.name()).isEqualTo("so-sanh-hoi-nghi-TH-TX-2023-09-05.xlsx");
        assertThat(SheetLines.about(made)).contains("Giao ban 01/08/2023", "Giao ban 05/09/2023", "donvi");
        assertThat(SheetLines.of(made, 1))
                .anyMatch(line -> line.startsWith("TH-TX-XH|") && line.contains("|6/10|6/10|"));
        open("coso", "mat-khau");
        assertThatThrownBy(() -> exports.make(second, briefing(), Formats.here()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_meeting_alone_says_so_and_one_that_is_not_frozen_cannot_be_compared() {
        assertThat(open("donvi", ReviewLinks.comparison(briefing(), Optional.empty())))
                .contains("Chưa có hội nghị khác đã chốt số liệu");
        long planned = planned("TH-TX", briefing());
        assertThat(open("donvi", ReviewLinks.comparison(briefing(), Optional.of(planned))))
                .contains("Hội nghị chưa chốt số liệu: Giao ban 05/09/2023");
        frozen(planned);
        assertThat(open("donvi", ReviewLinks.comparison(briefing(), Optional.empty())))
                .contains("Hãy chọn hội nghị để so sánh");
        choose(planned);
        assertThat(shown()).contains("Lần này: Giao ban 05/09/2023");
    }

    @Test
    void a_meeting_out_of_scope_or_of_another_unit_is_the_same_as_none() {
        long second = frozen(planned("TH-TX", briefing()));
        long ofAnother = frozen(planned("QT-TX", null));
        var unknown = open("coso", ReviewLinks.comparison(999_999, Optional.of(second)));
        assertThat(unknown).contains("Không có trang hay đơn vị này");
        assertThat(open("coso", ReviewLinks.comparison(second, Optional.of(briefing()))))
                .isEqualTo(unknown);
        assertThat(open("bantochuc", ReviewLinks.comparison(second, Optional.of(ofAnother))))
                .contains("Không có trang hay đơn vị này");
        open("quantri", ReviewLinks.comparison(second, Optional.of(briefing())));
        assertThat(find(RefusedState.class).exists()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private void choose(long meeting) {
        Select<vn.ketnap.review.ReviewMeeting> field = find(Select.class).single();
        field.setValue(meetings.meeting(OrgScope.everything(), meeting));
        roundTrip();
    }

    private long planned(String code, @org.jspecify.annotations.Nullable Long previous) {
        signIn("bantochuc");
        return reviews.plan(
                BOARD,
                new PlanReview(
                        code,
                        ReviewKind.MONTHLY,
                        "seven months once more",
                        LocalDate.of(2023, 9, 5),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 7, 31),
                        List.of(),
                        null,
                        previous,
                        null,
                        null));
    }

    private long frozen(long id) {
        signIn("bantochuc");
        freezes.freeze(BOARD, new FreezeReview(id, 1));
        return id;
    }

    private long briefing() {
        return meetings.ofUnit(OrgScope.everything(), "TH-TX").stream()
                .filter(meeting -> meeting.plan().heldOn().equals(LocalDate.of(2023, 8, 1)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void signIn(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
    }

    private String open(String user, String address) {
        signIn(user);
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
        return shown();
    }

    private String shown() {
        return UI.getCurrent().getInternals().getTitle()
                + getCurrentView().getElement().getTextRecursively();
    }
}
