package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Band;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.review.PlanReview;
import vn.ketnap.review.ReviewKind;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.snapshot.SnapshotUnit.Heard;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;

/** Papers of made-up units, as many and as long-named as a test wants. */
public final class TestReports {

    /** No unit is called longer than this. */
    public static final String LONGEST =
            "Đảng bộ Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên và Hướng nghiệp khu vực liên xã Thượng Nghĩa Phương"
                    + " – Hạ Trường Khương, trực thuộc Đảng ủy Ủy ban nhân dân";

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2025, 7, 31);
    private static final int NAMED = 11;

    private TestReports() {}

    /** Papers with so many units, every eleventh long-named, one of four lagging. */
    public static Report of(int units) {
        return of(units, Map.of());
    }

    /** The same with sentences written over. */
    public static Report of(int units, Map<String, String> edited) {
        return Papers.of(new Material(meeting(), snapshot(units), List.of(), List.of()), edited, layout());
    }

    static Layout layout() {
        return new Layout(
                "HD05",
                "HD05",
                mm(20),
                mm(15),
                mm(20),
                mm(30),
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                mm(15),
                mm(14),
                mm(15),
                mm(14),
                mm(14),
                mm(18),
                mm(6),
                mm(10),
                mm(14),
                mm(12),
                false,
                false,
                "test");
    }

    private static BigDecimal mm(int length) {
        return BigDecimal.valueOf(length);
    }

    static Snapshot snapshot(int units) {
        var children = IntStream.rangeClosed(1, units)
                .mapToObj(number -> unit(
                        "U" + number,
                        number % NAMED == 1 ? LONGEST : "Đảng bộ xã Thử " + number,
                        3,
                        number % 4 == 0 ? 1 : 9))
                .toList();
        long sum = children.stream()
                .mapToLong(
                        child -> child.admitted() == null ? 0 : child.admitted().value())
                .sum();
        return new Snapshot(
                new Snapshot.Head(
                        "U",
                        "Đảng bộ tỉnh Thử",
                        FROM,
                        CUT_OFF,
                        DateBasis.DECISION,
                        "AS_IT_WAS",
                        RoundingMode.HALF_UP,
                        1,
                        List.of(TargetKind.ASSIGNED)),
                Map.of("review.small-target", "5"),
                unit("U", "Đảng bộ tỉnh Thử", units, sum),
                children,
                List.of(),
                List.of(),
                null,
                new Snapshot.Silence(3, 1, 40, 2, null, null),
                List.of(new Snapshot.Branch(
                        "B", LONGEST, LONGEST, 12L, CUT_OFF.minusYears(4), 4, false, List.of("NO_SOURCE"), 2L, null)),
                List.of(),
                List.of(new Snapshot.Task(1, FROM, "U1", LONGEST, LONGEST, CUT_OFF, "DOING", LONGEST)),
                Map.of());
    }

    static SnapshotUnit unit(String code, String name, int times, long admitted) {
        long asked = 4L * Math.max(3, times);
        boolean slow = admitted * 12 < asked * 7;
        return new SnapshotUnit(
                code,
                name,
                "BASE_ORGANIZATION",
                code.equals("U") ? null : Population.COMMUNE_SECTOR,
                Count.exactly(1234567),
                FROM,
                List.of(new SnapshotUnit.Target(
                        TargetKind.ASSIGNED,
                        Metric.ADMITTED,
                        Population.ALL,
                        FROM,
                        LocalDate.of(2025, 12, 31),
                        BigDecimal.valueOf(asked),
                        String.valueOf(asked),
                        "1-KH/TU")),
                Count.exactly(admitted),
                CUT_OFF,
                false,
                false,
                Count.exactly(1),
                Count.exactly(4),
                new SnapshotUnit.Share(
                        TargetKind.ASSIGNED,
                        admitted,
                        BigDecimal.valueOf(asked),
                        BigDecimal.valueOf(admitted * 100 / asked),
                        admitted * 100 / asked + " %"),
                BigDecimal.valueOf(asked * 7L / 12),
                BigDecimal.valueOf(admitted - asked * 7L / 12),
                null,
                slow ? Band.VERY_SLOW : Band.ON_PACE,
                null,
                null,
                null,
                Count.exactly(2),
                nothing(),
                null,
                "OWN_DECLARED",
                Heard.HEARD,
                "Ủy viên Ban Thường vụ phụ trách");
    }

    private static @Nullable Count nothing() {
        return null;
    }

    private static ReviewMeeting meeting() {
        return new ReviewMeeting(
                1,
                new OrganizationId(1),
                "Đảng bộ tỉnh Thử",
                new PlanReview(
                        "U",
                        ReviewKind.MONTHLY,
                        "kết quả công tác phát triển đảng viên 7 tháng đầu năm 2025",
                        LocalDate.of(2025, 8, 1),
                        FROM,
                        CUT_OFF,
                        List.of(),
                        null,
                        null,
                        null,
                        null),
                LocalDateTime.of(2025, 8, 1, 8, 0),
                "test",
                "0",
                null,
                1);
    }
}
