package vn.ketnap.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.review.snapshot.Difference;
import vn.ketnap.review.ui.ReviewTable.Column;
import vn.ketnap.shared.Count;

/** What the frozen figures say otherwise than those of today, and which entries came since. */
final class DifferencePanel extends Composite<Panel> {

    private final Formats formats = Formats.here();

    DifferencePanel(Difference difference) {
        var panel = getContent();
        panel.setFinding(
                difference.none()
                        ? getTranslation("review.difference.none")
                        : getTranslation(
                                "review.difference.finding",
                                difference.changed().size()));
        panel.setSubtitle(getTranslation("review.difference.subtitle"));
        if (difference.none() && difference.causes().isEmpty()) {
            return;
        }
        var heading = new Paragraph(
                getTranslation("review.difference.causes", difference.causes().size()));
        heading.addClassName("kn-settled");
        if (difference.none()) {
            panel.setBody(heading, EntryTable.of(difference.causes()));
        } else if (difference.causes().isEmpty()) {
            panel.setBody(changed(difference));
        } else {
            panel.setBody(changed(difference), heading, EntryTable.of(difference.causes()));
        }
    }

    private ReviewTable changed(Difference difference) {
        var table = new ReviewTable(
                Column.words("review.column.unit"),
                Column.words("review.column.figure"),
                Column.figures("review.column.frozen"),
                Column.figures("review.column.live"),
                Column.figures("review.column.change"));
        difference.changed().forEach(changed -> {
            boolean unit = changed.figure() == Difference.Figure.UNIT;
            table.line(
                    new Anchor(ReviewLinks.unit(changed.code()), changed.name()),
                    PageWords.word(changed.figure()),
                    unit ? there(changed.frozen()) : formats.count(changed.frozen()),
                    unit ? there(changed.live()) : formats.count(changed.live()),
                    unit ? "" : change(changed.frozen(), changed.live()));
        });
        return table;
    }

    private String there(@Nullable Count count) {
        return getTranslation(count == null ? "review.difference.absent" : "review.difference.there");
    }

    private String change(@Nullable Count frozen, @Nullable Count live) {
        return frozen == null || live == null ? "" : formats.signed(live.value() - frozen.value());
    }
}
