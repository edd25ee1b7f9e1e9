package vn.ketnap.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.review.PlanReview;
import vn.ketnap.review.ReviewKind;
import vn.ketnap.review.ReviewService;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.ReportQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** Papers look as the guidance says that was chosen for the meeting; without a choice, as the one in force. */
@KetNapTest
@Transactional
@WithMockUser(authorities = "MANAGE_REVIEWS")
class ChosenLayoutTests {

    private static final Actor BOARD =
            new Actor(new UserId(0), "test-review-board", Set.of(Permission.MANAGE_REVIEWS), OrgScope.everything());

    @Autowired
    ReviewService reviews;

    @Autowired
    ReportQueries reports;

    @Test
    void the_guidance_of_2018_prints_a_larger_type_a_bold_signer_and_wider_lines() throws IOException {
        var first = letters(report("HD36"));
        assertThat(first.size("BÁO CÁO")).isEqualTo(16);
        assertThat(first.font("TRƯỞNG BAN")).contains("Bold");
        assertThat(first.step()).isEqualTo(19.0);
    }

    @Test
    void without_a_choice_the_guidance_in_force_is_followed() throws IOException {
        var first = letters(report(null));
        assertThat(first.size("BÁO CÁO")).isEqualTo(15);
        assertThat(first.font("TRƯỞNG BAN")).doesNotContain("Bold");
        assertThat(first.step()).isEqualTo(18.0);
    }

    private static Letters letters(Report report) throws IOException {
        var body = new Report(
                report.layout(),
                report.front(),
                report.draft(),
                report.body(),
                report.back(),
                report.notes(),
                List.of(),
                List.of());
        try (var document = Loader.loadPDF(PdfPaper.of(body))) {
            var letters = new Letters();
            letters.getText(document);
            return letters;
        }
    }

    private Report report(@Nullable String layout) {
        long id = reviews.plan(
                BOARD,
                new PlanReview(
                        "TH-TX",
                        ReviewKind.MONTHLY,
                        "kết quả công tác phát triển đảng viên",
                        LocalDate.of(2023, 9, 5),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 7, 31),
                        List.of(),
                        null,
                        null,
                        null,
                        layout));
        return reports.report(OrgScope.everything(), id);
    }

    /** How lines of the paper are printed. */
    private static final class Letters extends PDFTextStripper {

        private static final int BODY = 14;

        private final Map<String, TextPosition> lines = new HashMap<>();
        private final Set<Double> steps = new HashSet<>();
        private double last;
        private int lastSize;

        @Override
        protected void writeString(String words, List<TextPosition> positions) throws IOException {
            lines.putIfAbsent(words.strip(), positions.getFirst());
            var first = positions.getFirst();
            if (size(first) == BODY && lastSize == BODY && first.getYDirAdj() > last) {
                steps.add(Math.round((first.getYDirAdj() - last) * 2) / 2.0);
            }
            last = first.getYDirAdj();
            lastSize = size(first);
            super.writeString(words, positions);
        }

        int size(String line) {
            return size(position(line));
        }

        private static int size(TextPosition letter) {
            return Math.round(letter.getYScale());
        }

        String font(String line) {
            return position(line).getFont().getName();
        }

        /** From one line of the body to the next; between paragraphs it is more. */
        double step() {
            return steps.stream().min(Double::compare).orElseThrow();
        }

        private TextPosition position(String line) {
            return java.util.Objects.requireNonNull(lines.get(line), () -> line + " in " + lines.keySet());
        }
    }
}
