package vn.ketnap.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.review.task.ReviewTask;
import vn.ketnap.review.task.TaskFate;
import vn.ketnap.review.ui.ReviewTable.Column;

/** How the tasks of the earlier meeting fared until the later one: what is late stands first. */
final class FaredPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final LocalDate day;

    FaredPanel(List<ReviewTask> tasks, LocalDate day) {
        this.day = day;
        var panel = getContent();
        panel.addClassName("kn-review-tasks");
        if (tasks.isEmpty()) {
            panel.setFinding(getTranslation("review.fared.empty"));
            panel.setSubtitle(getTranslation("review.fared.emptyHint"));
            return;
        }
        panel.setFinding(getTranslation(
                "review.fared.finding",
                tasks.size(),
                count(tasks, TaskFate.DONE),
                count(tasks, TaskFate.LATE),
                count(tasks, TaskFate.OPEN)));
        panel.setSubtitle(getTranslation("review.fared.subtitle", formats.date(day)));
        var table = new ReviewTable(
                Column.words("review.column.task"),
                Column.words("review.column.asked"),
                Column.words("review.column.dueOn"),
                Column.words("review.column.fate"),
                Column.words("review.column.outcome"));
        tasks.stream()
                .sorted(Comparator.comparing(task -> TaskFate.of(task, day)))
                .forEach(task -> line(table, task));
        panel.setBody(table);
    }

    private long count(List<ReviewTask> tasks, TaskFate fate) {
        return tasks.stream().filter(task -> TaskFate.of(task, day) == fate).count();
    }

    private void line(ReviewTable table, ReviewTask task) {
        var content = new Div(new Span(task.content()));
        content.addClassName("kn-review-content");
        var due = new Span(formats.date(task.dueOn()));
        due.addClassName("kn-review-day");
        var outcome = new Div(new Span(Objects.requireNonNullElse(task.outcome(), Formats.MISSING)));
        if (task.reportedOn() != null) {
            outcome.add(WordTable.small(getTranslation("review.tasks.reportedOn", task.reportedOn())));
        }
        table.line(content, asked(task), due, fate(task), outcome);
    }

    private Div asked(ReviewTask task) {
        return new Div(
                task.code() == null
                        ? new Span(getTranslation("review.tasks.everybody"))
                        : new Anchor(
                                ReviewLinks.unit(task.code()), Objects.requireNonNullElse(task.name(), task.code())));
    }

    private Span fate(ReviewTask task) {
        var fate = TaskFate.of(task, day);
        var words = new Span(PageWords.word(fate));
        if (fate == TaskFate.LATE) {
            words.addClassName("kn-review-overdue");
        }
        return words;
    }
}
