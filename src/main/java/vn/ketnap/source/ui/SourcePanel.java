package vn.ketnap.source.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.LongConsumer;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.listing.CandidateList;

/** One page of the list, what stands on the others, and how its words are meant. */
final class SourcePanel extends Composite<Div> {

    /** So many candidates stand on a page. */
    static final int PAGE = 50;

    /** @param open what follows the button of a row */
    SourcePanel(SourceAddress asked, CandidateList shown, String today, LongConsumer open) {
        var address = asked.turnedTo(shown.page());
        var panel = new Panel(
                getTranslation("source.list.finding", shown.total()), getTranslation("source.list.subtitle", today));
        boolean initials = shown.rows().stream().anyMatch(row -> !row.whole());
        panel.setFootnote(getTranslation("source.list.definition")
                + (initials ? " " + getTranslation("source.list.initials") : ""));
        if (shown.rows().isEmpty()) {
            panel.setBody(
                    new EmptyState(getTranslation("source.list.empty"), getTranslation("source.list.empty.hint")));
        } else {
            var grid = new SourceGrid(shown.rows(), open);
            long rest = shown.total() - shown.rows().size();
            panel.setBody(
                    grid,
                    grid.paper(rest > 0 ? getTranslation("source.list.rest", rest) : ""),
                    pages(address, shown.total(), shown.rows().size()));
        }
        getContent().add(panel);
    }

    private Nav pages(SourceAddress address, long total, int rows) {
        var formats = Formats.here();
        long first = (long) address.page() * PAGE + 1;
        var pages = new Nav();
        pages.getElement().setAttribute("aria-label", getTranslation("source.list.pages"));
        pages.addClassName("kn-pages");
        if (address.page() > 0) {
            pages.add(new Anchor(address.turnedTo(address.page() - 1).href(), getTranslation("source.list.before")));
        }
        pages.add(new Span(getTranslation(
                "source.list.place", formats.number(first), formats.number(first + rows - 1), formats.number(total))));
        if (first + rows <= total) {
            pages.add(new Anchor(address.turnedTo(address.page() + 1).href(), getTranslation("source.list.after")));
        }
        return pages;
    }
}
