package vn.ketnap.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.review.Participant;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ui.ReviewTable.Column;

/** Who takes part, and what is on the agenda. */
final class AgendaPanel extends Composite<Panel> {

    AgendaPanel(ReviewMeeting meeting) {
        var plan = meeting.plan();
        getContent().setFinding(getTranslation("review.agenda.title"));
        getContent().setSubtitle(getTranslation("review.agenda.subtitle", plan.period()));
        if (plan.participants().isEmpty() && plan.agenda() == null) {
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("review.agenda.empty"), getTranslation("review.agenda.emptyHint")));
            return;
        }
        var table = new ReviewTable(Column.words("review.column.role"), Column.words("review.column.office"));
        plan.participants().stream()
                .collect(Collectors.groupingBy(
                        Participant::role,
                        java.util.TreeMap::new,
                        Collectors.mapping(Participant::office, Collectors.joining("; "))))
                .forEach((role, offices) -> table.line(new Span(PageWords.word(role)), offices));
        getContent().setBody(table);
        if (plan.agenda() != null) {
            var agenda = new Paragraph(plan.agenda());
            agenda.addClassName("kn-review-agenda");
            getContent().setBody(table, agenda);
        }
    }
}
