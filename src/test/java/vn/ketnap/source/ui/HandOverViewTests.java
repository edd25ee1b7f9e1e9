package vn.ketnap.source.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.ImportId;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.HandOverCandidate;
import vn.ketnap.source.HandOverService;
import vn.ketnap.source.SourceActors;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** A committee finds on its list who waits for it, answers, and takes back what it has proposed itself. */
@KetNapTest
@Transactional
class HandOverViewTests extends SpringBrowserlessTest {

    private static final ImportId IMPORT = new ImportId(990_011);
    private static final String LIST = "nguon/danh-sach?don-vi=LS-VQ-AS";

    @Autowired
    AuthenticationManager people;

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    HandOverService handOvers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void oneComesAndOneGoes() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        "board", "", "IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"));
        var board = TestActors.boardOverAll();
        organizations.writeUnits(
                board,
                IMPORT,
                List.of(UnitRows.branch("LS-VQ-AS-T", "LS-VQ-AS"), UnitRows.branch("LS-VQ-TC-T", "LS-VQ-TC")));
        var day = LocalDate.now(clock).minusDays(90);
        candidates.writeCandidates(
                board,
                IMPORT,
                List.of(
                        SourceRows.reached("LS-VQ-AS-T", "Lò Văn Đi", Stage.LISTED, day),
                        SourceRows.reached("LS-VQ-TC-T", "Lò Văn Đến", Stage.LISTED, day)));
        propose("LS-VQ-AS", "Lò Văn Đi", "LS-VQ-TC-T");
        propose("LS-VQ-TC", "Lò Văn Đến", "LS-VQ-AS-T");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_waits_is_received_and_who_was_proposed_is_taken_back() {
        assertThat(open())
                .contains("Chờ nhận: 1 người", "Lò Văn Đến", "Đã đề nghị bàn giao, chờ trả lời: 1 người", "Lò Văn Đi");
        press("Nhận");
        press("Nhận");
        assertThat(carrier("Lò Văn Đến")).isEqualTo("LS-VQ-AS-T");
        assertThat(open()).doesNotContain("Chờ nhận:");
        press("Rút đề nghị");
        press("Rút đề nghị");
        assertThat(open()).doesNotContain("Đã đề nghị bàn giao");
        assertThat(carrier("Lò Văn Đi")).isEqualTo("LS-VQ-AS-T");
    }

    @Test
    void whoever_refuses_is_asked_why() {
        open();
        press("Không nhận");
        press("Không nhận");
        assertThat(waiting()).as("without a reason").isEqualTo(2);
        find(TextField.class).withCaption("Lý do không nhận").single().setValue("không cư trú trên địa bàn");
        press("Không nhận");
        assertThat(waiting()).isEqualTo(1);
        assertThat(carrier("Lò Văn Đến")).isEqualTo("LS-VQ-TC-T");
    }

    private void propose(String from, String name, String to) {
        var sender = SourceActors.over(jdbc, from);
        long id = jdbc.sql("SELECT candidate_id FROM candidate_person WHERE full_name = ?")
                .param(name)
                .query(Long.class)
                .single();
        handOvers.propose(
                sender, new HandOverCandidate(id, candidates.open(sender, id).stamp(), to, "chuyển nơi cư trú"));
    }

    private String open() {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated("coso", KetNapTest.DEMO_PASSWORD)));
        navigate(LIST);
        return getCurrentView().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    private void navigate(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private void press(String text) {
        test(find(Button.class).withPropertyValue(Button::getText, text).all().getLast())
                .click();
        roundTrip();
    }

    private int waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM candidate_handover WHERE state = 'PROPOSED'")
                .query(Integer.class)
                .single();
    }

    private String carrier(String name) {
        return jdbc.sql("""
                        SELECT v.code FROM candidate c JOIN candidate_person p ON p.candidate_id = c.id
                        JOIN organization_version v ON v.organization_id = c.organization_id
                        WHERE p.full_name = ? ORDER BY v.valid_from DESC LIMIT 1
                        """).param(name).query((row, n) -> row.getString(1)).single();
    }
}
