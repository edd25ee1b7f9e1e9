package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.review.snapshot.Difference;
import vn.ketnap.review.snapshot.Difference.Cause;
import vn.ketnap.review.snapshot.Difference.Changed;
import vn.ketnap.review.snapshot.Difference.Figure;
import vn.ketnap.review.ui.ReviewTable.Column;
import vn.ketnap.shared.Count;

/** What became otherwise from one meeting to the next, figure by figure, each with the entries that made it so. */
final class ChangesPanel extends Composite<Panel> {

    private static final int NAMED = 3;

    private final Formats formats = Formats.here();
    private final Difference difference;

    ChangesPanel(Difference difference) {
        this.difference = difference;
        var panel = getContent();
        panel.addClassName("kn-review-changes");
        panel.setFinding(
                difference.none()
                        ? getTranslation("review.comparison.same")
                        : getTranslation(
                                "review.comparison.changed",
                                difference.changed().size(),
                                difference.causes().size()));
        panel.setSubtitle(
                getTranslation(difference.none() ? "review.comparison.sameHint" : "review.comparison.changedHint"));
        if (difference.causes().size() >= Difference.MOST_CAUSES) {
            panel.setFootnote(getTranslation("review.comparison.most", Difference.MOST_CAUSES));
        }
        var body = new ArrayList<Component>();
        if (!difference.none()) {
            body.add(changes());
        }
        var others = others();
        if (!others.isEmpty()) {
            var heading = new Paragraph(getTranslation("review.comparison.others", others.size()));
            heading.addClassName("kn-settled");
            body.add(heading);
            body.add(EntryTable.of(others));
        }
        panel.setBody(body.toArray(Component[]::new));
    }

    private ReviewTable changes() {
        var table = new ReviewTable(
                Column.words("review.column.unit"),
                Column.words("review.column.figure"),
                Column.figures("review.column.then"),
                Column.figures("review.column.now"),
                Column.figures("review.column.change"),
                Column.words("review.column.because"));
        difference
                .changed()
                .forEach(changed -> table.line(
                        new Anchor(ReviewLinks.unit(changed.code()), changed.name()),
                        new Span(PageWords.word(changed.figure())),
                        new Span(told(changed, changed.frozen())),
                        new Span(told(changed, changed.live())),
                        new Span(change(changed)),
                        because(difference.causes(changed))));
        return table;
    }

    private String told(Changed changed, @Nullable Count count) {
        if (changed.figure() != Figure.UNIT) {
            return formats.count(count);
        }
        return getTranslation(count == null ? "review.difference.absent" : "review.difference.there");
    }

    private String change(Changed changed) {
        var then = changed.frozen();
        var now = changed.live();
        return then == null || now == null ? "" : formats.signed(now.value() - then.value());
    }

    private Div because(List<Cause> causes) {
        var cell = new Div();
        if (causes.isEmpty()) {
            cell.add(new Span(getTranslation("review.comparison.noEntry")));
        }
        causes.stream().limit(NAMED).forEach(cause -> {
            var line = new Div(new Span(PageWords.word(cause.why()) + ": " + numbers(cause)));
            line.add(WordTable.small(
                    cause.name() + " · " + EntryTable.words(cause) + " · " + formats.moment(cause.at())));
            cell.add(line);
        });
        if (causes.size() > NAMED) {
            cell.add(WordTable.small(getTranslation("review.comparison.more", causes.size() - NAMED)));
        }
        return cell;
    }

    private String numbers(Cause cause) {
        return formats.number(cause.before()) + " → " + formats.number(cause.after());
    }

    /** Entries that no changed figure names: they moved nothing that is compared here, or another one outweighed them. */
    private List<Cause> others() {
        return difference.causes().stream()
                .filter(cause -> difference.changed().stream()
                        .noneMatch(changed -> difference.causes(changed).contains(cause)))
                .toList();
    }
}
