package vn.ketnap.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.review.snapshot.SnapshotCheck;

/** Whether the figures are copies, since when, by whom, and whether they are still what was copied. */
final class CopyPanel extends Composite<Panel> {

    CopyPanel(ReviewScreen shown) {
        var meeting = shown.meeting();
        var panel = getContent();
        panel.addClassName("kn-review-copy");
        if (!meeting.frozen()) {
            panel.setFinding(getTranslation("review.copy.live"));
            panel.setSubtitle(getTranslation("review.copy.liveHint"));
            return;
        }
        panel.setFinding(getTranslation("review.copy.frozen"));
        panel.setSubtitle(getTranslation(
                "review.copy.by",
                Formats.here().moment(Objects.requireNonNull(meeting.frozenAt())),
                Objects.requireNonNull(meeting.frozenBy())));
        var hash = new Span(Objects.requireNonNull(meeting.sha256()));
        hash.addClassName("kn-review-hash");
        var body = new Div(new Paragraph(getTranslation("review.copy.hash")), hash);
        shown.check().ifPresent(check -> body.add(verdict(check)));
        panel.setBody(body);
    }

    private Paragraph verdict(SnapshotCheck check) {
        var words = check.intact()
                ? getTranslation("review.copy.intact", check.rows())
                : check.altered().isEmpty()
                        ? getTranslation("review.copy.rowsDiffer", check.rows())
                        : getTranslation("review.copy.altered", String.join(", ", check.altered()));
        var verdict = new Paragraph(words);
        verdict.addClassName(check.intact() ? "kn-review-intact" : "kn-review-altered");
        return verdict;
    }
}
