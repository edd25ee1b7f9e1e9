package vn.ketnap.review.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import vn.ketnap.review.report.Report;

/** The papers as PDF: one typeface with all Vietnamese letters embedded, tagged, with bookmarks. */
final class PdfPaper {

    private static final String FONTS = "/liberation/LiberationSerif-";
    private static final String FAMILY = "Paper";
    private static final int BOLD = 700;
    private static final int PLAIN = 400;

    private PdfPaper() {}

    static byte[] of(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useUnicodeLineBreaker(new WordBreaker());
            builder.useSVGDrawer(new BatikSVGDrawer());
            font(builder, "Regular", PLAIN, FontStyle.NORMAL);
            font(builder, "Bold", BOLD, FontStyle.NORMAL);
            font(builder, "Italic", PLAIN, FontStyle.ITALIC);
            font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
            builder.withProducer("KetNap");
            builder.withHtmlContent(HtmlPaper.of(report), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(
                () -> file(name), FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(PdfPaper.class.getResourceAsStream(FONTS + name + ".ttf"));
    }
}
