package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.review.task.ReviewTask;
import vn.ketnap.review.task.TaskStatus;
import vn.ketnap.review.ui.ReviewTable.Column;

/** What is asked of units, until when, and how far it is. */
final class TasksPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final ReviewDesk desk;
    private final List<ReviewTask> tasks;
    private final LocalDate day;
    private final boolean open;
    private final Runnable after;

    private TasksPanel(ReviewDesk desk, List<ReviewTask> tasks, LocalDate day, boolean open, Runnable after) {
        this.desk = desk;
        this.tasks = List.copyOf(tasks);
        this.day = day;
        this.open = open;
        this.after = after;
        getContent().addClassName("kn-review-tasks");
    }

    /** What the meeting before asked: it opens this one. */
    static TasksPanel returning(ReviewDesk desk, ReviewScreen shown, Runnable after) {
        var panel =
                new TasksPanel(desk, shown.returning(), shown.meeting().plan().heldOn(), false, after);
        panel.say("review.tasks.returning", "review.tasks.returningHint");
        panel.show();
        return panel;
    }

    /** What this meeting asks. */
    static TasksPanel concluded(ReviewDesk desk, ReviewScreen shown, Runnable after) {
        boolean open = desk.mayManage() && !shown.meeting().closed();
        var panel = new TasksPanel(desk, shown.concluded(), desk.today(), open, after);
        panel.say("review.tasks.concluded", "review.tasks.concludedHint");
        if (open) {
            var assign = new Button(
                    panel.getTranslation("review.tasks.assign"),
                    click -> new TaskForm(desk, shown.meeting(), after).open());
            assign.addClassName("kn-no-print");
            panel.getContent().setCorner(assign);
        }
        panel.show();
        return panel;
    }

    /** What is asked of a unit; it stands on the unit's page. */
    static TasksPanel ofUnit(ReviewDesk desk, List<ReviewTask> tasks, Runnable after) {
        var panel = new TasksPanel(desk, tasks, desk.today(), false, after);
        panel.say("review.tasks.ofUnit", "review.tasks.ofUnitHint");
        panel.show();
        return panel;
    }

    private void say(String finding, String hint) {
        long done =
                tasks.stream().filter(task -> task.status() == TaskStatus.DONE).count();
        long overdue = tasks.stream().filter(task -> task.overdue(day)).count();
        getContent().setFinding(getTranslation(finding, tasks.size(), done, overdue));
        getContent().setSubtitle(getTranslation(hint));
    }

    private void show() {
        if (tasks.isEmpty()) {
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("review.tasks.empty"), getTranslation("review.tasks.emptyHint")));
            return;
        }
        var table = new ReviewTable(
                Column.words("review.column.task"),
                Column.words("review.column.asked"),
                Column.words("review.column.dueOn"),
                Column.words("review.column.status"),
                Column.actions());
        tasks.forEach(task -> table.line(content(task), asked(task), due(task), status(task), actions(task)));
        getContent().setBody(table);
    }

    private Div content(ReviewTask task) {
        var cell = new Div(new Span(task.content()));
        cell.addClassName("kn-review-content");
        if (task.measure() != null) {
            cell.add(WordTable.small(PageWords.word(task.measure())));
        }
        return cell;
    }

    private Div asked(ReviewTask task) {
        var cell = new Div(
                task.code() == null
                        ? new Span(getTranslation("review.tasks.everybody"))
                        : new Anchor(
                                ReviewLinks.unit(task.code()), Objects.requireNonNullElse(task.name(), task.code())));
        if (task.office() != null) {
            cell.add(WordTable.small(task.office()));
        }
        return cell;
    }

    private Div due(ReviewTask task) {
        var day = new Span(formats.date(task.dueOn()));
        day.addClassName("kn-review-day");
        var cell = new Div(day);
        if (task.overdue(this.day)) {
            var late = WordTable.small(getTranslation("review.tasks.overdue"));
            late.addClassName("kn-review-overdue");
            cell.add(late);
        }
        return cell;
    }

    private Div status(ReviewTask task) {
        var cell = new Div(new Span(PageWords.word(task.status())));
        if (task.outcome() != null) {
            cell.add(WordTable.small(task.outcome()));
        }
        if (task.reportedOn() != null) {
            cell.add(WordTable.small(getTranslation("review.tasks.reportedOn", task.reportedOn())));
        }
        return cell;
    }

    private Component actions(ReviewTask task) {
        var cell = new Div();
        cell.addClassName("kn-no-print");
        if (desk.mayReport()) {
            cell.add(button("review.tasks.report", task, () -> new ReportForm(desk, task, after).open()));
        }
        if (open) {
            cell.add(button("review.tasks.withdraw", task, () -> new WithdrawForm(desk, task, after).open()));
        }
        return cell;
    }

    private Button button(String key, ReviewTask task, Runnable action) {
        return ReviewTable.button(getTranslation(key), task.content(), action);
    }
}
