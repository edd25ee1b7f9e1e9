package vn.ketnap.review.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.ketnap.review.report.Layout;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.Report.Annex;
import vn.ketnap.review.report.Report.Bars;
import vn.ketnap.review.report.Report.Block;
import vn.ketnap.review.report.Report.Heading;
import vn.ketnap.review.report.Report.Sentence;
import vn.ketnap.review.report.Report.SpeakingSheet;
import vn.ketnap.review.report.ReportTable;

/** The papers as a page of XHTML, laid out as their guidance says. */
final class HtmlPaper {

    private static final String STYLES = "/paper/paper.css";

    private final Report report;
    private final Layout layout;
    private final Markup page = new Markup();
    private int heading;

    private HtmlPaper(Report report) {
        this.report = report;
        this.layout = report.layout();
    }

    static String of(Report report) {
        var paper = new HtmlPaper(report);
        paper.write();
        return paper.page.toString();
    }

    private void write() {
        String title = report.front().type() + " " + report.front().subject();
        page.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\" xml:lang=\"vi\"><head>")
                .element("<title>", said(title), "</title>")
                .raw("<meta name=\"description\" content=\"")
                .words(said(title))
                .raw("\"/><meta name=\"author\" content=\"")
                .words(said(report.front().issuer() + " " + report.front().superior()))
                .raw("\"/>");
        bookmarks();
        page.raw("<style>" + styles() + "</style></head><body>");
        front();
        report.body().forEach(this::block);
        back();
        notes();
        report.sheets().forEach(this::sheet);
        report.annexes().forEach(this::annex);
        page.raw("</body></html>");
    }

    private void bookmarks() {
        page.raw("<bookmarks>");
        int number = 0;
        for (var block : report.body()) {
            if (block instanceof Heading part && part.level() == 1) {
                bookmark(part.text(), "h" + number);
            }
            if (block instanceof Heading) {
                number++;
            }
        }
        report.sheets().forEach(sheet -> bookmark(sheet.title() + ": " + sheet.unit(), "s-" + sheet.code()));
        report.annexes().forEach(annex -> bookmark(annex.name() + ". " + annex.title(), annex.code()));
        page.raw("</bookmarks>");
    }

    private void bookmark(String name, String target) {
        page.raw("<bookmark name=\"")
                .words(said(name))
                .raw("\" href=\"#")
                .words(target)
                .raw("\"/>");
    }

    private String styles() {
        String styles;
        try (var in = Objects.requireNonNull(HtmlPaper.class.getResourceAsStream(STYLES))) {
            styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (var size : sizes().entrySet()) {
            styles = styles.replace("${" + size.getKey() + "}", size.getValue());
        }
        return styles;
    }

    private Map<String, String> sizes() {
        var sizes = new LinkedHashMap<String, String>();
        put(sizes, "top", layout.top());
        put(sizes, "right", layout.right());
        put(sizes, "bottom", layout.bottom());
        put(sizes, "left", layout.left());
        put(sizes, "partyTitleSize", layout.partyTitleSize());
        put(sizes, "issuerSize", layout.issuerSize());
        put(sizes, "typeSize", layout.typeSize());
        put(sizes, "subjectSize", layout.subjectSize());
        put(sizes, "bodySize", layout.bodySize());
        put(sizes, "line", layout.line());
        put(sizes, "paragraph", layout.paragraph());
        put(sizes, "indent", layout.indent());
        put(sizes, "pageNumberSize", layout.pageNumberSize());
        put(sizes, "recipientsSize", layout.recipientsSize());
        sizes.put("signerWeight", layout.signerBold() ? "bold" : "normal");
        return sizes;
    }

    private static void put(Map<String, String> sizes, String name, BigDecimal size) {
        sizes.put(name, size.toPlainString());
    }

    private void front() {
        var front = report.front();
        page.raw("<table class=\"front\"><tr><td style=\"width:44%\">")
                .element("<div>", said(front.superior()), "</div>")
                .element("<div class=\"issuer\">", said(front.issuer()), "</div><div>*</div>")
                .element("<div style=\"white-space:pre\">", said(front.number()), "</div>");
        if (report.draft()) {
            page.element("<div class=\"draft\">", said(front.draftMark()), "</div>");
        }
        page.raw("</td><td>")
                .element("<div><span class=\"party\">", said(layout.partyTitle()), "</span></div>")
                .element(
                        "<div class=\"dated\" style=\"white-space:pre\">",
                        said(front.dated()),
                        "</div></td></tr></table>")
                .element("<h1 class=\"type\">", said(front.type()), "</h1>")
                .element("<div class=\"subject\">", said(front.subject()), "</div>")
                .raw("<div class=\"hyphens\">-----</div>");
    }

    private void block(Block block) {
        switch (block) {
            case Heading part -> {
                String tag = part.level() == 1 ? "h2" : "h3";
                page.element("<" + tag + " id=\"h" + heading++ + "\">", said(part.text()), "</" + tag + ">");
            }
            case Sentence sentence -> sentence(sentence);
            case Bars bars -> {
                page.element("<div class=\"bars\"><div class=\"caption\">", said(bars.title()), "</div>");
                BarDrawing.draw(page, bars);
                page.element("<div class=\"legend\">", said(bars.legend()), "</div></div>");
            }
        }
    }

    private void sentence(Sentence sentence) {
        boolean marked = sentence.edited() != null && report.draft();
        page.raw(marked ? "<p class=\"said edited\">" : "<p class=\"said\">").flowing(said(sentence.text()));
        for (var note : sentence.notes()) {
            page.raw("<sup>" + note + "</sup>");
        }
        page.raw("</p>");
    }

    private void back() {
        var back = report.back();
        page.raw("<table class=\"back\"><tr><td style=\"width:50%\">")
                .element("<div class=\"head\">", said(back.recipientsHead()), "</div>");
        back.recipients().forEach(one -> page.element("<div class=\"to\">", said(one), "</div>"));
        page.element("</td><td class=\"signer\">", said(back.signer()), "</td></tr></table>");
    }

    private void notes() {
        if (report.notes().isEmpty()) {
            return;
        }
        page.raw("<div class=\"notes\">");
        for (int i = 0; i < report.notes().size(); i++) {
            page.element("<p><sup>" + (i + 1) + "</sup> ", said(report.notes().get(i)), "</p>");
        }
        page.raw("</div>");
    }

    private void sheet(SpeakingSheet sheet) {
        page.raw("<div class=\"sheet\" id=\"s-")
                .words(sheet.code())
                .raw("\">")
                .element("<h2>", said(sheet.title()), "</h2>")
                .element("<div class=\"unit\">", said(sheet.unit()), "</div><table>");
        sheet.lines()
                .forEach(line -> page.element("<tr><td class=\"label\">", said(line.label()), "</td>")
                        .element("<td>", said(line.text()), "</td></tr>"));
        page.element("</table><h3>", said(sheet.asksHead()), "</h3>");
        sheet.asks().forEach(ask -> page.element("<p class=\"said\">- ", said(ask), "</p>"));
        page.raw("</div>");
    }

    private void annex(Annex annex) {
        page.raw("<div class=\"annex\" id=\"")
                .words(annex.code())
                .element("\"><h2>", said(annex.name()), "</h2>")
                .element("<div class=\"title\">", said(annex.title()), "</div>")
                .element(
                        "<div class=\"attached\" style=\"white-space:pre\">",
                        said(report.front().attached()),
                        "</div>");
        table(annex.table());
        annex.notes().forEach(note -> page.element("<p class=\"below\">", said(note), "</p>"));
        page.raw("</div>");
    }

    private void table(ReportTable table) {
        int all = table.columns().stream().mapToInt(ReportTable.Column::weight).sum();
        page.raw("<table><colgroup>");
        table.columns()
                .forEach(column -> page.raw(String.format(
                        java.util.Locale.ROOT, "<col style=\"width:%.2f%%\"/>", column.weight() * 100.0 / all)));
        page.raw("</colgroup><thead>");
        heads(table);
        page.raw("</thead><tbody>");
        for (var row : table.rows()) {
            page.raw("<tr class=\"" + row.kind() + "\">");
            if (row.kind() == ReportTable.RowKind.NOTHING) {
                page.element(
                        "<td colspan=\"" + table.columns().size() + "\">",
                        said(row.cells().getFirst().text()),
                        "</td></tr>");
                continue;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                page.element(
                        table.columns().get(i).figures() ? "<td class=\"figures\">" : "<td>",
                        said(row.cells().get(i).text()),
                        "</td>");
            }
            page.raw("</tr>");
        }
        page.raw("</tbody></table>");
    }

    private void heads(ReportTable table) {
        var columns = table.columns();
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        page.raw("<tr>");
        for (int i = 0; i < columns.size(); ) {
            var group = columns.get(i).group();
            int span = 1;
            while (!group.isEmpty()
                    && i + span < columns.size()
                    && columns.get(i + span).group().equals(group)) {
                span++;
            }
            if (group.isEmpty()) {
                page.element(
                        grouped ? "<th rowspan=\"2\">" : "<th>",
                        said(columns.get(i).head()),
                        "</th>");
            } else {
                page.element("<th colspan=\"" + span + "\">", said(group), "</th>");
            }
            i += span;
        }
        page.raw("</tr>");
        if (grouped) {
            page.raw("<tr>");
            columns.stream()
                    .filter(column -> !column.group().isEmpty())
                    .forEach(column -> page.element("<th>", said(column.head()), "</th>"));
            page.raw("</tr>");
        }
    }

    /** As the guidance spells it. */
    private String said(String text) {
        return layout.spelled(text);
    }
}
