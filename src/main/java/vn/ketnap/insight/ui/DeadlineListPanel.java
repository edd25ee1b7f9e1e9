package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.deadline.DeadlineList;
import vn.ketnap.source.deadline.ExpiringClock;

/** The clocks themselves, the first due first: whose, what is due and when, who follows it. */
final class DeadlineListPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final Messages words = Messages.ofClassPath();

    DeadlineListPanel(DeadlineAddress address, DeadlineList shown) {
        getContent().setSubtitle(getTranslation("insight.deadline.list.subtitle"));
        if (shown.total() == 0) {
            getContent().setFinding(getTranslation("insight.deadline.list.nothing"));
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.deadline.list.emptyTitle"),
                            getTranslation("insight.deadline.list.emptyHint")));
            return;
        }
        getContent().setFinding(getTranslation("insight.deadline.list.finding", shown.total()));
        var table = new FigureTable("kn-words", "kn-deadline-list")
                .column("insight.deadline.list.person", Align.WORDS)
                .column("insight.deadline.list.clock", Align.WORDS)
                .column("insight.deadline.list.due", Align.FIGURES)
                .column("insight.deadline.list.left", Align.FIGURES)
                .column("insight.deadline.list.stage", Align.WORDS)
                .column("insight.deadline.list.owner", Align.WORDS);
        shown.rows().forEach(row -> line(table, row));
        int pages = DeadlineAddress.pages(shown.total());
        if (pages > 1) {
            getContent().setBody(table, pages(address, pages));
        } else {
            getContent().setBody(table);
        }
        getContent().setFootnote(getTranslation("insight.deadline.list.footnote"));
    }

    private void line(FigureTable table, ExpiringClock row) {
        var name = row.name() == null ? getTranslation("insight.deadline.list.deleted") : row.name();
        table.line(new Span(name), FigureTable.small(place(row)))
                .cell(
                        Align.WORDS,
                        new Span(words.word(formats.locale(), row.kind())),
                        FigureTable.small(getTranslation(
                                "insight.deadline.list.since." + row.kind(), row.startedOn(), row.clause())))
                .figure(formats.date(row.dueOn()), false)
                .figure(left(row), row.daysLeft() < 0)
                .cell(
                        Align.WORDS,
                        new Span(getTranslation("insight.source.stage." + row.stage())),
                        FigureTable.small(getTranslation("insight.overview.channel." + row.channel())))
                .cell(Align.WORDS, row.owner() == null ? Formats.MISSING : row.owner());
    }

    private static String place(ExpiringClock row) {
        return row.base() == null ? row.unitName() : row.unitName() + " · " + row.base();
    }

    private String left(ExpiringClock row) {
        return row.daysLeft() < 0
                ? getTranslation("insight.deadline.list.over", formats.number(-row.daysLeft()))
                : getTranslation("insight.deadline.list.days", formats.number(row.daysLeft()));
    }

    private Nav pages(DeadlineAddress address, int pages) {
        var nav = new Nav();
        nav.addClassNames("kn-pages", "kn-no-print");
        if (address.page() > 1) {
            nav.add(new Anchor(
                    address.turnedTo(address.page() - 1).href(), getTranslation("insight.deadline.list.before")));
        }
        nav.add(new Span(getTranslation("insight.deadline.list.page", address.page(), pages)));
        if (address.page() < pages) {
            nav.add(new Anchor(
                    address.turnedTo(address.page() + 1).href(), getTranslation("insight.deadline.list.next")));
        }
        return nav;
    }
}
