package vn.ketnap.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.choice.ChoiceDecision;
import vn.ketnap.review.task.TaskStatus;
import vn.ketnap.shared.OrgScope;

/** Meetings on the published cases: the briefing of Thọ Xuân on 1 August 2023, and meetings that are held here and undone. */
@KetNapTest
@Transactional
class ReviewViewTests extends SpringBrowserlessTest {

    @Autowired
    AuthenticationManager people;

    @Autowired
    ReviewQueries meetings;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_briefing_shows_its_frozen_figures_decisions_and_tasks() {
        assertThat(open("donvi", ReviewLinks.meeting(briefing())))
                .contains("292", "523 người học lớp nhận thức, các phần cộng lại 528")
                .contains("8/11", "73 %", "6/10", "60 %", "7/12", "58 %")
                .contains("Nêu tên tuyên dương 5, phê bình 0 đơn vị")
                .contains("04/08/2023", "còn nguyên như khi chốt")
                .contains("Số liệu đã chốt giống hiện nay")
                .doesNotContain("Văn Quan");
    }

    @Test
    void papers_are_made_beside_the_page_and_wait_to_be_fetched() throws InterruptedException {
        open("donvi", ReviewLinks.meeting(briefing()));
        var make = find(Button.class).all().stream()
                .filter(button ->
                        "Lập: Phụ lục (Excel)".equals(button.getElement().getAttribute("aria-label")))
                .findFirst();
        make.ifPresent(button -> button.click());
        for (int second = 0; second < 60 && !shown().contains("Tải về ("); second++) {
            Thread.sleep(500);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        assertThat(shown()).contains("Tải về (");
        assertThat(open("coso", ReviewLinks.meeting(briefing()))).doesNotContain("Tải về");
    }

    @Test
    void the_projector_turns_page_after_page() {
        assertThat(open("donvi", ReviewLinks.room(briefing())))
                .contains("Giao ban, ngày 01/08/2023", "7 tháng đầu năm 2023")
                .doesNotContain("8/8");
        press("›");
        assertThat(shown()).contains("Kết quả đến ngày chốt", "292");
        press("›");
        assertThat(shown()).contains("Tuyên dương", "8/8");
        press("‹");
        assertThat(shown()).contains("292").doesNotContain("8/8");
    }

    @Test
    void a_meeting_of_another_unit_is_the_same_as_none() {
        long briefing = briefing();
        var unknown = open("coso", ReviewLinks.meeting(999_999));
        assertThat(unknown).contains("Không có trang hay đơn vị này");
        assertThat(open("coso", ReviewLinks.meeting(briefing))).isEqualTo(unknown);
        assertThat(open("coso", ReviewLinks.room(briefing))).isEqualTo(unknown);
        assertThat(open("coso", "hoi-nghi/khong-phai-so")).isEqualTo(unknown);
        assertThat(open("coso", ReviewLinks.MEETINGS))
                .contains("Chưa có hội nghị nào")
                .doesNotContain("Thọ Xuân");
    }

    @Test
    void who_only_looks_finds_nothing_to_change() {
        open("lanhdao", ReviewLinks.meeting(briefing()));
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Trình chiếu")
                .doesNotContain("Sửa thông tin", "Kết thúc hội nghị", "Quyết định", "Giao nhiệm vụ", "Báo cáo", "Sửa");
        open("quantri", ReviewLinks.meeting(briefing()));
        assertThat(find(RefusedState.class).exists()).isTrue();
    }

    @Test
    void from_planning_to_the_tasks_that_open_the_next_meeting() {
        long first = planned("giao ban thử");
        assertThat(shown()).contains("Số liệu chưa chốt").doesNotContain("Kết luận giao");
        press("Chốt số liệu");
        pressLast("Chốt số liệu");
        assertThat(shown()).contains("Số liệu đã chốt", "còn nguyên như khi chốt");

        press("Nêu đơn vị khác");
        units("Đơn vị", 1).setValue(hit("TH-TX-QP"));
        select("Quyết định").setValue(ChoiceDecision.WITHOUT_FIGURES);
        press("Ghi");
        assertThat(find(TextField.class).withLabel("Lý do").single().getErrorMessage())
                .contains("Hãy ghi lý do");
        find(TextField.class).withLabel("Lý do").single().setValue("làm tốt nguồn từ trường học");
        press("Ghi");
        assertThat(shown()).contains("Nêu tên tuyên dương 1", "làm tốt nguồn từ trường học");

        press("Giao nhiệm vụ");
        find(TextField.class).withLabel("Nhiệm vụ").single().setValue("Lập danh sách nguồn dân quân");
        units("Giao cho", 0).setValue(hit("TH-TX-QP"));
        find(DayField.class).withLabel("Hạn").single().setValue(LocalDate.of(2023, 9, 20));
        press("Ghi");
        assertThat(shown()).contains("Kết luận giao 1 nhiệm vụ: 0 xong, 1 quá hạn");
        assertThat(open("donvi", "don-vi/TH-TX-QP")).contains("Lập danh sách nguồn dân quân");
        assertThat(open("donvi", "don-vi/TH-TX-XB")).as("the sibling").doesNotContain("Lập danh sách nguồn dân quân");

        long second = planned("giao ban thử lần sau");
        assertThat(meetings.meeting(OrgScope.everything(), second).plan().previous())
                .isEqualTo(first);
        assertThat(shown()).contains("Kỳ trước giao 1 nhiệm vụ: 0 xong, 1 quá hạn", "Lập danh sách nguồn dân quân");
        press("Báo cáo");
        select("Tiến độ").setValue(TaskStatus.DONE);
        press("Ghi");
        assertThat(find(TextField.class).withLabel("Kết quả").single().isInvalid())
                .as("done needs an outcome")
                .isTrue();
        find(TextField.class).withLabel("Kết quả").single().setValue("đã lập, 6 người");
        press("Ghi");
        assertThat(shown()).contains("Kỳ trước giao 1 nhiệm vụ: 1 xong, 0 quá hạn", "đã lập, 6 người");
    }

    @Test
    void the_layout_of_the_papers_is_chosen_and_kept() {
        long id = planned("giao ban thử");
        assertThat(meetings.meeting(OrgScope.everything(), id).plan().layout())
                .as("as the guidance in force says")
                .isNull();
        press("Sửa thông tin");
        test(this.<Object>select("Thể thức văn bản")).selectItem("Hướng dẫn 36-HD/VPTW (2018)");
        press("Ghi");
        assertThat(meetings.meeting(OrgScope.everything(), id).plan().layout()).isEqualTo("HD36");
        press("Sửa thông tin");
        press("Ghi");
        assertThat(meetings.meeting(OrgScope.everything(), id).plan().layout()).isEqualTo("HD36");
    }

    @Test
    void a_sentence_in_other_words_is_marked_and_its_strange_number_named() {
        planned("giao ban thử");
        var edit = find(Button.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").contains("Toàn Đảng bộ"))
                .findFirst()
                .orElseThrow();
        edit.click();
        roundTrip();
        find(com.vaadin.flow.component.textfield.TextArea.class)
                .withLabel("Lời văn")
                .single()
                .setValue("Toàn Đảng bộ kết nạp 293 đảng viên.");
        press("Ghi");
        assertThat(shown())
                .contains("Con số không khớp số liệu: 293")
                .contains("1 câu viết lại có con số mà số liệu không có");
    }

    /** A meeting of Thọ Xuân held in September on the figures up to the end of July. */
    private long planned(String subject) {
        open("bantochuc", "hoi-nghi?don-vi=TH-TX");
        press("Lập hội nghị");
        find(TextField.class).withLabel("Nội dung báo cáo").single().setValue(subject);
        var day = subject.endsWith("sau") ? LocalDate.of(2023, 10, 1) : LocalDate.of(2023, 9, 1);
        find(DayField.class).withLabel("Ngày họp").single().setValue(day);
        find(DayField.class).withLabel("Số liệu từ ngày").single().setValue(LocalDate.of(2023, 1, 1));
        find(DayField.class).withLabel("Chốt đến ngày").single().setValue(LocalDate.of(2023, 7, 31));
        press("Ghi");
        return meetings.ofUnit(OrgScope.everything(), "TH-TX").getFirst().id();
    }

    private long briefing() {
        return meetings.ofUnit(OrgScope.everything(), "TH-TX").stream()
                .filter(meeting -> meeting.plan().heldOn().equals(LocalDate.of(2023, 8, 1)))
                .map(ReviewMeeting::id)
                .findFirst()
                .orElseThrow();
    }

    private static UnitHit hit(String code) {
        return new UnitHit(code, code, vn.ketnap.organization.OrganizationKind.BASE_ORGANIZATION, null);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<UnitHit> units(String label, int place) {
        var fields = find(ComboBox.class).withLabel(label).all();
        return (ComboBox<UnitHit>) fields.get(Math.min(place, fields.size() - 1));
    }

    @SuppressWarnings("unchecked")
    private <E> Select<E> select(String label) {
        return find(Select.class).withLabel(label).single();
    }

    private void press(String text) {
        find(Button.class).withText(text).all().getFirst().click();
        roundTrip();
    }

    private void pressLast(String text) {
        find(Button.class).withText(text).all().getLast().click();
        roundTrip();
    }

    private String shown() {
        return UI.getCurrent().getInternals().getTitle()
                + getCurrentView().getElement().getTextRecursively();
    }

    private String open(String user, String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
        return shown();
    }
}
