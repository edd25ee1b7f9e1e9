package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import vn.ketnap.kit.chart.ChartModel;
import vn.ketnap.kit.chart.ChartPanel;
import vn.ketnap.kit.chart.Point;
import vn.ketnap.kit.chart.Series;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;

/** Every part of the kit with invented figures: to look at, and for the tests beside this class. */
@Route("kit-story")
@PageTitle("Kit")
@PermitAll
class KitStoryView extends Main {

    static final Period SEVEN_MONTHS = new Period(
            Period.year(2023).from(), Period.year(2023).from().plusMonths(7).minusDays(1));

    private final Formats formats = Formats.here();

    KitStoryView() {
        var period = new PeriodField(SEVEN_MONTHS);
        var kind = new Select<String>();
        kind.setItems("Chỉ tiêu giao", "Chỉ tiêu đăng ký", "Nghị quyết đại hội");
        kind.setValue("Chỉ tiêu giao");
        var filters = new FilterBar()
                .with("Kỳ", period, value -> value == null ? Formats.MISSING : formats.period(value))
                .with("Chỉ tiêu", kind, value -> value == null ? Formats.MISSING : value)
                .withAction(new Button("Xuất Excel"));
        add(
                new ViewHeader("Đảng bộ tỉnh Minh Sơn", "7 tháng đầu năm 2023 · chốt 31/07/2023", new PrintButton()),
                filters,
                tiles(),
                new Columns(units(), months(), years()),
                new Columns(bars(), heat()),
                states());
    }

    private static Tiles tiles() {
        var admitted = new StatTile("Kết nạp so với chỉ tiêu");
        admitted.show("1.391", "/1.925 giao", "72,3\u00a0% · chậm 53 người", StatTile.Tone.PLAIN);
        admitted.showBeside("77,3\u00a0%", null, "theo nghị quyết (1.800)", StatTile.Tone.QUIET);
        var forecast = new StatTile("Dự báo cả năm");
        forecast.show("1.810", "± 45", "94\u00a0% · cần 178/tháng", StatTile.Tone.PLAIN);
        var recognized = new StatTile("Công nhận chính thức");
        recognized.show("1.204", null, "97,8\u00a0% khóa trước", StatTile.Tone.PLAIN);
        var stagnant = new StatTile("Chi bộ ≥ 3 năm chưa kết nạp");
        stagnant.show("306", "/2.611", "41 có lý do “không còn nguồn”", StatTile.Tone.PLAIN);
        stagnant.setLink("kit-story?chi-bo");
        var cover = new StatTile("Nguồn còn lại ÷ còn thiếu");
        cover.show("0,83", null, "thiếu 92 người học lớp trước 15/10", StatTile.Tone.ATTENTION);
        return new Tiles(admitted, forecast, recognized, stagnant, cover);
    }

    private Panel units() {
        var panel = new Panel("Bốn đơn vị chậm 158 người", "Xếp theo số người chậm so với tiến độ");
        panel.setCorner(new Legend()
                .with(Legend.Mark.DONE, "đã kết nạp")
                .with(Legend.Mark.PACE, "tiến độ")
                .with(Legend.Mark.TARGET, "chỉ tiêu"));
        var table = new NativeTable();
        table.addClassName("kn-table");
        var head = table.getHead().addRow();
        for (var name : List.of("Đơn vị", "Thực hiện", "n/N", "Nhanh/chậm", "Tiến độ")) {
            head.add(new NativeTableHeaderCell(name));
        }
        row(table, "Tân Lâm", Count.exactly(133), 186, 248, "SLOW");
        row(table, "Khối Doanh nghiệp", Count.exactly(35), 71, 95, "VERY_SLOW");
        row(table, "Văn Quan", new Count(150, 179L, Qualifier.AT_LEAST), 135, 180, "UNDECIDED");
        row(table, "Yên Thọ", Count.exactly(240), 219, 292, "ON_PACE");
        row(table, "Quân sự tỉnh", Count.exactly(66), 45, 60, "EXCEEDED");
        row(table, "Hà Khê", Count.exactly(330), 247, 330, "DONE");
        row(table, "Mộc Sơn", Count.exactly(0), 30, 40, "NONE_YET");
        panel.setBody(table);
        panel.setFootnote("Tỷ lệ hoàn thành = đã kết nạp (theo ngày quyết định) / chỉ tiêu giao, bản 2. "
                + "2 đơn vị chưa nộp báo cáo tháng 7.");
        return panel;
    }

    private void row(NativeTable table, String name, Count actual, long pace, long target, String band) {
        var row = table.getBody().addRow();
        var cells = List.<Component>of(
                new Anchor("don-vi/X", name),
                new BulletBar(actual, pace, Count.exactly(target), 330),
                new Span(formats.share(actual, Count.exactly(target))),
                new Span(formats.signed(actual.value() - pace)),
                new BandMark(band));
        cells.forEach(cell -> row.addDataCell().add(cell));
        row.getDataCell(2).orElseThrow().addClassName("kn-figure");
        row.getDataCell(3).orElseThrow().addClassName("kn-figure");
    }

    private static ChartPanel months() {
        var panel = new ChartPanel();
        var names = LongStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList();
        panel.show(
                "Chững lại sau tháng 8",
                "Lũy kế theo tháng, người",
                new ChartModel.Lines(
                        names,
                        List.of(
                                series("2024", Series.Role.DONE, 40, 92, 170, 252, 470, 720, 905, 1180, 1391),
                                series(
                                        "2023",
                                        Series.Role.BEFORE,
                                        55,
                                        120,
                                        210,
                                        330,
                                        560,
                                        800,
                                        1010,
                                        1240,
                                        1440,
                                        1590,
                                        1720,
                                        1905),
                                series(
                                        "tiến độ",
                                        Series.Role.PACE,
                                        60,
                                        130,
                                        225,
                                        350,
                                        590,
                                        850,
                                        1070,
                                        1310,
                                        1520,
                                        1680,
                                        1815,
                                        1925)),
                        ChartModel.Measure.NUMBER));
        return panel;
    }

    private static ChartPanel years() {
        var panel = new ChartPanel();
        panel.onPoint(point -> new Span(String.valueOf(point)));
        panel.show(
                "306 chi bộ từ 3 năm trở lên",
                "Chi bộ theo số năm chưa kết nạp",
                new ChartModel.Columns(
                        List.of("3", "4", "5", "6", "7+"),
                        List.of(series("chi bộ", Series.Role.DONE, 120, 84, 51, 30, 21)),
                        ChartModel.Measure.NUMBER));
        panel.setFootnote("Chi bộ chưa rõ lần kết nạp gần nhất không nằm trong số này.");
        return panel;
    }

    private static ChartPanel bars() {
        var panel = new ChartPanel();
        panel.onPoint(point -> new Span(String.valueOf(point)));
        panel.show(
                "Năm xã của Thọ Xuân đều đúng tiến độ",
                "Tỷ lệ hoàn thành 7 tháng đầu năm 2023",
                new ChartModel.Bars(
                        List.of("Quảng Phú", "Xuân Bái", "Xuân Hưng", "Xuân Phú", "Thuận Minh"),
                        List.of(
                                percents("tỷ lệ", Series.Role.DONE, "100", "72.7", "60", "60", "58.3"),
                                percents("tiến độ", Series.Role.PACE, "58.3", "58.3", "58.3", "58.3", "58.3"),
                                percents("chỉ tiêu", Series.Role.TARGET, "100", "100", "100", "100", "100")),
                        ChartModel.Measure.PERCENT));
        return panel;
    }

    private static ChartPanel heat() {
        var panel = new ChartPanel();
        panel.show(
                "Tháng 5 và tháng 8 kết nạp nhiều nhất",
                "Kết nạp theo tháng",
                new ChartModel.Heatmap(
                        List.of("1", "2", "3", "4", "5", "6", "7", "8"),
                        List.of(
                                series("Tân Lâm", Series.Role.DONE, 3, 5, 12, 9, 31, 20, 14, 39),
                                series("Sơn Hà", Series.Role.DONE, 0, 2, 8, 11, 18, 9, 16, 32),
                                series("Khối DN", Series.Role.DONE, 1, 1, 4, 3, 9, 5, 6, 6))));
        return panel;
    }

    private static Series series(String name, Series.Role role, long... values) {
        var points = LongStream.of(values).mapToObj(Point::of).collect(java.util.stream.Collectors.toList());
        while (values.length >= 9 && points.size() < 12) {
            points.add(Point.GAP);
        }
        return new Series(name, role, points);
    }

    private static Series percents(String name, Series.Role role, String... values) {
        return new Series(
                name,
                role,
                List.of(values).stream()
                        .map(BigDecimal::new)
                        .map(Point::percent)
                        .toList());
    }

    private static Columns states() {
        var empty = new Panel();
        empty.setBody(new EmptyState(
                "Chưa có số liệu của kỳ này",
                "Đơn vị chưa khai số liệu nào trong 7 tháng đầu năm 2023.",
                new Button("Xem kỳ gần nhất có số liệu")));
        var refused = new Panel();
        refused.setBody(new RefusedState(List.of(Problem.error("kit.periodField.endsBeforeStart", null))));
        var error = new Panel();
        error.setBody(new ErrorState("K7Q2M"));
        var loading = new Panel("Đang tải", "");
        loading.setBody(new LoadingState(5));
        return new Columns(empty, refused, error, loading);
    }
}
