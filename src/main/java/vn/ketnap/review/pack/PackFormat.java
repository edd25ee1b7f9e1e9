package vn.ketnap.review.pack;

import java.util.Locale;
import java.util.function.Function;
import vn.ketnap.review.report.Report;

/** As what the papers leave the house. */
public enum PackFormat {
    PDF("application/pdf", PdfPaper::of),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordPaper::of),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", AnnexBook::of);

    private final String contentType;

    @SuppressWarnings("ImmutableEnumChecker") // renderers keep nothing
    private final Function<Report, byte[]> renderer;

    PackFormat(String contentType, Function<Report, byte[]> renderer) {
        this.contentType = contentType;
        this.renderer = renderer;
    }

    /** What programs call files of this kind. */
    public String contentType() {
        return contentType;
    }

    /** How names of such files end. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] render(Report report) {
        return renderer.apply(report);
    }
}
