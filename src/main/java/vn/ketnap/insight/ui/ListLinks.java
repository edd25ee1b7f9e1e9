package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.screen.StagnationScreen;
import vn.ketnap.kit.Formats;

/** The lists of the screen side by side with how long they are; each is an address. */
final class ListLinks extends Composite<Nav> {

    private final Formats formats = Formats.here();

    ListLinks(StagnationAddress address, StagnationScreen shown, String span) {
        getContent().addClassName("kn-lists");
        getContent().setAriaLabel(getTranslation("insight.stagnation.lists"));
        var known = shown.register().stagnation();
        link(address, null, getTranslation("insight.stagnation.list.LISTED", span), known.total());
        link(address, BranchList.Kind.UNKNOWN, name(BranchList.Kind.UNKNOWN), known.unknown());
        link(address, BranchList.Kind.RECOVERED, name(BranchList.Kind.RECOVERED), shown.recovered());
        link(
                address,
                BranchList.Kind.SMALL,
                name(BranchList.Kind.SMALL),
                shown.small().getLast().branches());
    }

    private String name(BranchList.Kind kind) {
        return getTranslation("insight.stagnation.list." + kind.name());
    }

    private void link(StagnationAddress address, BranchList.@Nullable Kind kind, String name, long branches) {
        var number = new Span(formats.number(branches));
        number.addClassName("kn-lists-number");
        var link = new Anchor(address.listing(kind, null).href());
        link.add(new Span(name), number);
        if (address.list() == kind) {
            link.getElement().setAttribute("aria-current", "page");
        }
        getContent().add(link);
    }
}
