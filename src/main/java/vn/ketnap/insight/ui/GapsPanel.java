package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.math.RoundingMode;
import java.util.StringJoiner;
import vn.ketnap.figure.Question;
import vn.ketnap.insight.Left;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** The units below, the largest gap first: some of them, and all of them one click away. */
final class GapsPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final Overview shown;

    /** @param exports hands out the units below, all of them */
    GapsPanel(Overview shown, boolean allRows, ChildrenExport exports) {
        this.shown = shown;
        var units = shown.ranked();
        if (units.isEmpty()) {
            getContent().setFinding(getTranslation("insight.overview.gaps.none"));
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.overview.gaps.emptyTitle"),
                            getTranslation("insight.overview.gaps.emptyHint"),
                            new Anchor(
                                    FilterLinks.unit(shown.filter()),
                                    getTranslation("insight.overview.gaps.openUnit"))));
            return;
        }
        boolean cut = !allRows && units.size() > shown.gapRows();
        var table = new ProgressTable(
                cut ? units.subList(0, shown.gapRows()) : units,
                shown.filter(),
                shown.own().cutOff());
        foot(table);
        getContent().setFinding(finding());
        getContent().setSubtitle(getTranslation("insight.overview.gaps.subtitle"));
        getContent()
                .setCorner(
                        ProgressCells.legend(),
                        new ExportLink(
                                getTranslation("kit.export.button"), () -> exports.make(shown.filter(), formats)));
        getContent().setBody(table);
        if (cut) {
            var all = new Anchor(
                    FilterLinks.overviewOfAll(shown.filter()),
                    getTranslation("insight.overview.gaps.all", units.size()));
            all.addClassNames("kn-all", "kn-no-print");
            getContent().setBody(table, all);
        }
        getContent().setFootnote(footnote());
    }

    private String finding() {
        var lag = shown.lag();
        long persons = lag.persons().setScale(0, RoundingMode.HALF_UP).longValue();
        if (persons > 0) {
            return getTranslation("insight.overview.gaps.behind", lag.units(), formats.number(persons));
        }
        if (lag.compared() > 0) {
            return getTranslation("insight.overview.gaps.onPace", lag.compared());
        }
        return getTranslation(
                shown.answering() == 0 ? "insight.overview.gaps.noFigures" : "insight.overview.gaps.noPace");
    }

    private void foot(ProgressTable table) {
        var left = shown.own().left();
        var named = shown.named();
        if (left == null
                || named == null
                || left.finding() == Left.Finding.NOTHING
                || left.finding() == Left.Finding.OPEN) {
            return;
        }
        boolean contradiction = left.finding() == Left.Finding.CONTRADICTION;
        table.withFoot(
                getTranslation(contradiction ? "insight.overview.gaps.contradiction" : "insight.overview.gaps.unnamed"),
                left.atLeast()
                        ? getTranslation(
                                "insight.overview.gaps.atLeast",
                                formats.number(left.count().value()))
                        : formats.count(left.count()),
                getTranslation("insight.overview.gaps.unnamedWhy", shown.own().admitted(), formats.number(named), (int)
                        shown.answering()));
    }

    private String footnote() {
        var terms = shown.attainment().terms();
        var words = new StringJoiner(" ");
        words.add(getTranslation(
                "insight.overview.note.rate",
                getTranslation("insight.overview.basis." + terms.basis().name())));
        words.add(getTranslation("insight.overview.note.pace"));
        words.add(getTranslation(
                "insight.overview.note." + terms.printing().rounding().name(),
                terms.printing().decimals()));
        words.add(getTranslation(
                "insight.attainment.note.reading." + shown.filter().reading().name()));
        if (shown.filter().reading() == Question.Reading.AS_IT_IS) {
            words.add(getTranslation("insight.overview.note.statesOfTheDay"));
        }
        var together = terms.together();
        if (together != null) {
            words.add(new TogetherWords(formats).of(together));
        }
        var silent = shown.lag().silent().size();
        if (silent > 0) {
            words.add(getTranslation("insight.overview.note.silent", silent));
        }
        return words.toString();
    }
}
