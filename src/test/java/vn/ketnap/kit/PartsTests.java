package vn.ketnap.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ketnap.kit.chart.ApexChart;
import vn.ketnap.kit.chart.ChartModel;
import vn.ketnap.kit.chart.ChartPanel;
import vn.ketnap.kit.chart.DataPoint;
import vn.ketnap.kit.chart.Point;
import vn.ketnap.kit.chart.Series;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;

/** The parts without a browser, in Vietnamese; how they look is seen in {@link KitStory}. */
@ViewPackages(packages = "vn.ketnap.kit.nothing")
class PartsTests extends BrowserlessTest {

    private static final String PROVIDER = "vaadin.i18n.provider";

    private KitStoryView story;

    @BeforeAll
    static void speakVietnamese() {
        System.setProperty(PROVIDER, Translations.class.getName());
    }

    @AfterAll
    static void forget() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void open() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        story = new KitStoryView();
        UI.getCurrent().add(story);
    }

    @Test
    void filters_are_printed_as_a_line_that_follows_them() {
        var period = find(PeriodField.class, story).single();
        assertThat(printedFilters()).isEqualTo("Kỳ: 7 tháng đầu năm 2023 · Chỉ tiêu: Chỉ tiêu giao");
        period.setValue(Period.year(2022));
        assertThat(printedFilters()).startsWith("Kỳ: năm 2022 · ");
    }

    @Test
    void a_period_is_chosen_with_one_click() {
        var chosen = new ArrayList<Period>();
        var card = new PeriodCard(KitStoryView.SEVEN_MONTHS, chosen::add);
        UI.getCurrent().add(card);
        assertThat(pressed(card)).containsExactly("7 tháng đầu năm 2023");
        choose(card, "quý II/2023");
        choose(card, "Năm trước");
        choose(card, "năm 2022");
        assertThat(chosen).extracting(Formats.here()::period).containsExactly("quý II/2023", "năm 2022");
    }

    @Test
    void a_bullet_bar_says_what_it_draws() {
        var bar = new BulletBar(new Count(150, 179L, Qualifier.AT_LEAST), 135, Count.exactly(180), 300);
        assertThat(bar.getElement().getAttribute("aria-label"))
                .isEqualTo("Đã kết nạp 150–179, tiến độ 135, chỉ tiêu 180");
        assertThat(bar.getElement().getStyle().get("--actual")).isEqualTo("50.00%");
        assertThat(bar.getElement().getStyle().get("--up-to")).isEqualTo("59.67%");
        assertThat(bar.getElement().getStyle().get("--target")).isEqualTo("60.00%");
    }

    @Test
    void a_bullet_bar_without_figures_stays_empty() {
        var bar = new BulletBar(null, null, null, 0);
        assertThat(bar.getElement().getAttribute("aria-label")).isEqualTo("Đã kết nạp –, tiến độ –, chỉ tiêu –");
        assertThat(bar.getElement().getStyle().has("--actual")).isFalse();
    }

    @Test
    void a_band_is_a_shape_and_a_word() {
        assertThat(words(new BandMark("VERY_SLOW"))).containsExactly("▼", "Rất chậm");
    }

    @Test
    void a_chart_stands_before_the_table_of_its_figures() {
        var clicked = new ArrayList<DataPoint>();
        var panel = new ChartPanel();
        UI.getCurrent().add(panel);
        panel.onPoint(clicked::add);
        panel.show("Một đơn vị có chặn dưới", "Người", bars());
        assertThat(words(panel)).contains("Văn Quan", "≥\u00a0150", "Tân Lâm", "–");
        var chart = find(ApexChart.class, panel).single();
        var drawn = chart.getElement().getPropertyRaw("model").toString();
        assertThat(drawn).contains("\"kind\":\"bars\"", "\"values\":[150.0,null]", "\"locale\":\"vi-VN\"");
        test(find(NativeButton.class, panel).withText("Tân Lâm").single()).click();
        assertThat(clicked).containsExactly(new DataPoint(1, null));
    }

    @Test
    void the_table_behind_a_chart_opens_and_closes() {
        var toggle = find(Button.class, story).withText("Bảng số").all().getFirst();
        assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        toggle.click();
        assertThat(toggle.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void a_refusal_tells_each_problem() {
        var refused = new RefusedState(List.of(Problem.error("kit.periodField.endsBeforeStart", "to")));
        assertThat(words(refused)).contains("Ngày cuối không được trước ngày đầu");
    }

    @Test
    void an_error_shows_its_id_and_nothing_else() {
        assertThat(words(new ErrorState("K7Q2M"))).anyMatch(text -> text.contains("mã K7Q2M"));
    }

    private static ChartModel bars() {
        var reached = List.of(Point.of(new Count(150, null, Qualifier.AT_LEAST)), Point.of((Count) null));
        return new ChartModel.Bars(
                List.of("Văn Quan", "Tân Lâm"),
                List.of(new Series("đã kết nạp", Series.Role.DONE, reached)),
                ChartModel.Measure.NUMBER);
    }

    private String printedFilters() {
        return find(Paragraph.class, story)
                .withClassName("kn-filters-printed")
                .single()
                .getText();
    }

    private void choose(PeriodCard card, String label) {
        var choices = find(NativeButton.class, card)
                .withCondition(button -> label.equals(button.getElement().getAttribute("aria-label")));
        test(choices.all().getFirst()).click();
    }

    private List<String> pressed(PeriodCard card) {
        return find(NativeButton.class, card)
                .withCondition(button -> "true".equals(button.getElement().getAttribute("aria-pressed")))
                .all()
                .stream()
                .map(button -> button.getElement().getAttribute("aria-label"))
                .toList();
    }

    private static List<String> words(Component component) {
        return texts(component.getElement()).toList();
    }

    private static Stream<String> texts(com.vaadin.flow.dom.Element element) {
        return Stream.concat(
                Stream.of(element.isTextNode() ? element.getText() : "").filter(text -> !text.isEmpty()),
                element.getChildren().flatMap(PartsTests::texts));
    }
}
