package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.cover.CoverQueries;
import vn.ketnap.insight.screen.OverviewQueries;
import vn.ketnap.insight.screen.SourceScreenQueries;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** Where members will come from and which clocks run out, without a browser; all names are made up. */
@KetNapTest
@Transactional
class PipelineViewTests extends SignedInScreen {

    private static final String THO_XUAN = "nguon?don-vi=TH-TX&tu=2023-01-01&den=2023-07-31";

    @Autowired
    CandidateService candidates;

    @Autowired
    CoverQueries covers;

    @Autowired
    OverviewQueries overviews;

    @Autowired
    SourceScreenQueries sources;

    @Autowired
    Clock clock;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void a_district_that_keeps_no_list_shows_what_it_reports_and_what_does_not_add_up() {
        assertThat(open("bantochuc", THO_XUAN))
                .contains("Nguồn kết nạp · Đảng bộ huyện Thọ Xuân", "523", "292", "55,8 %", "70", "20")
                .contains("khai 523, các phần cộng lại 528")
                .contains("Đơn vị chưa có danh sách từng người")
                .doesNotContain("Độ phủ nguồn");
    }

    @Test
    void people_on_the_way_stand_at_their_step_and_a_sibling_does_not_count() {
        var day = LocalDate.now(clock).minusDays(40);
        listed("LS-VQ-TC-NK", "Lò Thị Thử", day);
        assertThat(open("bantochuc", "nguon?don-vi=LS-VQ&tu=%s&den=%s".formatted(day.withDayOfYear(1), day)))
                .contains("Đông nhất ở bước “Danh sách”: 1 trên 1 người", "Dân quân tự vệ", "Độ phủ nguồn")
                .contains("các năm trước chưa ai ở bước này")
                .doesNotContain("Lò Thị Thử");
        assertThat(open("bantochuc", "nguon?don-vi=LS-VQ-AS&tu=%s&den=%s".formatted(day.withDayOfYear(1), day)))
                .doesNotContain("Độ phủ nguồn");
    }

    @Test
    void the_forecast_goes_by_the_sources_where_there_are_any_and_says_so() {
        var filter = AttainmentFilter.of("TH-TX-QP", new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31)));
        open("bantochuc", "tong-quan?don-vi=TH-TX-QP&tu=2023-01-01&den=2023-07-31");
        var before = overviews.load(OrgScope.everything(), filter);
        assertThat(covers.of(
                        OrgScope.everything(), before.own(), filter.period().to()))
                .isEmpty();
        var tile = new ForecastTile(before);
        assertThat(text(tile)).contains("14/8", "theo nhịp đến nay").doesNotContain("theo nguồn");
        listed("TH-TX-QP", "Lò Thị Thử", LocalDate.of(2023, 5, 5));
        tile.bySources(
                covers.of(OrgScope.everything(), before.own(), filter.period().to())
                        .orElseThrow());
        assertThat(text(tile)).contains("8–8 theo nguồn đang có, đến 31/12/2023", "14", "theo nhịp đến nay");
        var sibling = overviews.load(OrgScope.everything(), filter.about("TH-TX-XB"));
        assertThat(covers.of(
                        OrgScope.everything(), sibling.own(), filter.period().to()))
                .as("the sibling")
                .isEmpty();
    }

    @Test
    void sources_promise_nothing_of_a_part_of_the_people_or_of_a_year_that_is_over() {
        listed("TH-TX-QP", "Lò Thị Thử", LocalDate.of(2023, 5, 5));
        var soFar = AttainmentFilter.of("TH-TX-QP", new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31)));
        assertThat(promised(soFar)).isNotEmpty();
        assertThat(promised(soFar.among(Population.WOMAN))).as("women").isEmpty();
        assertThat(promised(soFar.during(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))))
                .as("the year")
                .isEmpty();
        assertThat(promised(soFar.about("TH-TX-XB"))).as("the sibling").isEmpty();
    }

    @Test
    void the_leadership_page_names_the_units_that_lack_sources_with_the_numbers_of_the_page_of_sources() {
        var filter = AttainmentFilter.of("TH-TX", new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31)));
        var overview = "tong-quan?don-vi=TH-TX&tu=2023-01-01&den=2023-07-31";
        assertThat(open("bantochuc", overview)).doesNotContain("thiếu nguồn");
        listed("TH-TX-XB", "Lò Thị Thử", LocalDate.of(2023, 5, 5));
        var covers = sources.load(OrgScope.everything(), filter).covers();
        assertThat(promised(filter)).isEqualTo(covers).hasSizeGreaterThan(2);
        long lacking = covers.stream().skip(1).filter(Cover::lacks).count();
        assertThat(lacking).isPositive();
        assertThat(open("bantochuc", overview))
                .contains("%d trên %d đơn vị thiếu nguồn".formatted(lacking, covers.size() - 1));
        var page = open("bantochuc", "don-vi/TH-TX?tu=2023-01-01&den=2023-07-31");
        assertThat(page).contains("%d trên %d đơn vị thiếu nguồn".formatted(lacking, covers.size() - 1));
    }

    private List<Cover> promised(AttainmentFilter filter) {
        return covers.promisedBelow(
                OrgScope.everything(),
                filter,
                overviews.load(OrgScope.everything(), filter).attainment());
    }

    private static String text(ForecastTile tile) {
        return tile.tile().getElement().getTextRecursively().replace('\u00a0', ' ');
    }

    @Test
    void a_clock_that_ran_out_is_told_in_initials_to_those_above() {
        var day = LocalDate.now(clock).minusMonths(14);
        SystemActors.run(
                SystemActors.firstStart(),
                () -> candidates.writeCandidates(
                        SystemActors.firstStart(),
                        new ImportId(970_003),
                        List.of(SourceRows.reached(
                                "LS-VQ-TC-NK",
                                "Lò Thị Thử",
                                Stage.DOSSIERS,
                                day,
                                SourceRows.weeksBefore(Stage.DOSSIERS, day)))));
        assertThat(open("bantochuc", "han?don-vi=LS-VQ"))
                .contains("Thời hạn · Đảng bộ huyện Văn Quan", "1 thời hạn đã quá hoặc sắp đến")
                .contains("L. T. T.", "Giấy tờ trong hồ sơ", "từ ngày có đơn và lý lịch ")
                .doesNotContain("Lò Thị Thử");
        assertThat(open("bantochuc", "han?don-vi=LS-VQ-AS")).contains("Không thời hạn nào quá hoặc sắp đến");
    }

    @Test
    void who_reads_no_figures_is_told_so() {
        assertThat(open("quantri", "nguon")).doesNotContain("Độ phủ nguồn");
        assertThat(open("quantri", "han")).doesNotContain("Đã quá hạn");
    }

    private void listed(String code, String name, LocalDate on) {
        SystemActors.run(
                SystemActors.firstStart(),
                () -> candidates.writeCandidates(
                        SystemActors.firstStart(),
                        new ImportId(970_003),
                        List.of(SourceRows.reached(code, name, Stage.LISTED, on))));
    }
}
