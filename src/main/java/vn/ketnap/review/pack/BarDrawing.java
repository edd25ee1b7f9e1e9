package vn.ketnap.review.pack;

import java.util.Locale;
import vn.ketnap.review.report.Report.Bar;
import vn.ketnap.review.report.Report.Bars;

/** Bars as a drawing that a grey printer keeps: dark for what is done, a frame for what is asked, a line for the pace. */
final class BarDrawing {

    private static final int WIDTH = 470;
    private static final int NAMES = 190;
    private static final int LABELS = 95;
    private static final int STEP = 20;
    private static final int LONGEST_NAME = 38;

    private BarDrawing() {}

    static void draw(Markup page, Bars bars) {
        double most = bars.bars().stream()
                .mapToDouble(bar -> Math.max(bar.asked(), bar.done()))
                .max()
                .orElse(1);
        int height = STEP * bars.bars().size() + 4;
        page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                        + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" alt=\"")
                .words(bars.title())
                .raw("\">");
        int y = 2;
        for (var bar : bars.bars()) {
            bar(page, bar, y, most <= 0 ? 1 : most);
            y += STEP;
        }
        page.raw("</svg>");
    }

    private static void bar(Markup page, Bar bar, int y, double most) {
        double scale = (WIDTH - NAMES - LABELS) / most;
        text(page, NAMES - 6, y + 12, "end", shortened(bar.name()));
        rect(page, y + 3, bar.asked() * scale, 10, "fill=\"none\" stroke=\"#000\" stroke-width=\"0.7\"");
        rect(page, y + 5, bar.done() * scale, 6, "fill=\"#444\"");
        double pace = NAMES + bar.expected() * scale;
        page.raw(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#000\" stroke-width=\"1.6\"/>",
                pace,
                y + 1,
                pace,
                y + 15));
        text(page, (int) (NAMES + Math.max(bar.asked(), bar.done()) * scale) + 5, y + 12, "start", bar.label());
    }

    private static void rect(Markup page, int y, double width, int height, String look) {
        page.raw(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" %s/>",
                NAMES,
                y,
                Math.max(0, width),
                height,
                look));
    }

    private static void text(Markup page, int x, int y, String anchor, String words) {
        page.raw("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor
                        + "\" font-family=\"Paper\" font-size=\"10\">")
                .words(words)
                .raw("</text>");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
