package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.choice.ChoiceDecision;
import vn.ketnap.review.choice.ChoiceSide;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.task.ReviewTask;
import vn.ketnap.review.task.TaskFate;
import vn.ketnap.review.task.TaskTally;
import vn.ketnap.review.ui.ReviewTable.Column;

/** What is thrown on the wall, page by page; a page holds what can be read from the last row. */
final class RoomPages {

    /** So many lines are read from the last row of a room. */
    private static final int LINES = 10;

    /** Tasks are sentences: fewer of them fill a page. */
    private static final int TASKS = 4;

    private final Formats formats = Formats.here();
    private final OnTheTable shown;
    private final LocalDate today;

    RoomPages(OnTheTable shown, LocalDate today) {
        this.shown = shown;
        this.today = today;
    }

    /** A page: its heading, and what stands below it. */
    record Page(String heading, Component body) {

        Div content() {
            return new Div(new H1(heading), body);
        }
    }

    List<Page> all() {
        var pages = new ArrayList<Page>();
        pages.add(front());
        if (!shown.returning().isEmpty()) {
            tasks(
                    pages,
                    "review.tasks.returning",
                    shown.returning(),
                    shown.meeting().plan().heldOn());
        }
        pages.add(new Page(PageWords.text("review.room.figures"), new ReviewTiles(shown)));
        units(pages);
        if (!shown.snapshot().branches().isEmpty()) {
            pages.add(branches());
        }
        choices(pages);
        if (!shown.concluded().isEmpty()) {
            tasks(pages, "review.tasks.concluded", shown.concluded(), today);
        }
        return pages;
    }

    private Page front() {
        var plan = shown.meeting().plan();
        var body = new Div(
                new Paragraph(plan.subject()),
                new Paragraph(PageWords.text(
                        "review.room.front", PageWords.word(plan.kind()), plan.heldOn(), plan.cutOff())));
        body.addClassName("kn-room-front");
        return new Page(shown.meeting().unitName(), body);
    }

    private void units(List<Page> pages) {
        var behind = UnitsPanel.byGap(shown.snapshot().units()).stream()
                .filter(SnapshotUnit::behind)
                .toList();
        for (int from = 0; from < behind.size(); from += LINES) {
            var some = behind.subList(from, Math.min(behind.size(), from + LINES));
            var table = new ReviewTable(
                    Column.words("review.column.unit"),
                    Column.figures("review.column.share"),
                    Column.figures("review.column.rate"),
                    Column.figures("review.column.ahead"),
                    Column.words("review.column.band"));
            some.forEach(unit -> line(table, unit));
            pages.add(new Page(
                    PageWords.text(
                            "review.room.behind",
                            behind.size(),
                            shown.snapshot().units().size()),
                    table));
        }
    }

    private void line(ReviewTable table, SnapshotUnit unit) {
        table.line(
                new Anchor(ReviewLinks.unit(unit.code()), unit.name()),
                new Span(UnitsPanel.share(formats, unit)),
                new Span(UnitsPanel.rate(formats, unit)),
                new Span(unit.ahead() == null ? Formats.MISSING : formats.signed(unit.ahead(), 0)),
                UnitsPanel.band(unit.band()));
    }

    private Page branches() {
        var silence = shown.snapshot().silence();
        var table = new ReviewTable(
                Column.words("review.column.branch"),
                Column.words("review.column.base"),
                Column.figures("review.column.years"),
                Column.figures("review.column.sources"));
        shown.snapshot().branches().stream()
                .limit(LINES)
                .forEach(branch -> table.line(
                        new Anchor(ReviewLinks.unit(branch.code()), branch.name()),
                        Objects.requireNonNullElse(branch.base(), Formats.MISSING),
                        formats.number((long) branch.years()),
                        formats.number(branch.sources())));
        return new Page(
                PageWords.text("review.room.silent", silence.listed(), silence.branches(), silence.years()), table);
    }

    private void choices(List<Page> pages) {
        for (var side : ChoiceSide.values()) {
            var named = shown.choices().stream()
                    .filter(choice -> choice.side() == side && choice.named())
                    .toList();
            for (int from = 0; from < named.size(); from += LINES) {
                pages.add(choices(side, named.subList(from, Math.min(named.size(), from + LINES))));
            }
        }
    }

    private Page choices(ChoiceSide side, List<Choice> some) {
        var table = new ReviewTable(
                Column.words("review.column.unit"),
                Column.figures("review.column.share"),
                Column.words("review.column.reason"));
        some.forEach(choice -> table.line(
                new Anchor(ReviewLinks.unit(choice.code()), choice.name()),
                choice.decision() == ChoiceDecision.NAMED ? share(choice.code()) : Formats.MISSING,
                Objects.requireNonNullElse(choice.reason(), "")));
        return new Page(PageWords.word(side), table);
    }

    private String share(String code) {
        return shown.snapshot().units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .map(unit -> UnitsPanel.share(formats, unit))
                .orElse(Formats.MISSING);
    }

    /** What is not done stands first. */
    private void tasks(List<Page> pages, String key, List<ReviewTask> tasks, LocalDate day) {
        var tally = TaskTally.of(tasks, day);
        var heading = PageWords.text(key, tally.asked(), tally.done(), tally.overdue());
        var ordered =
                tasks.stream().sorted(Comparator.comparing(ReviewTask::done)).toList();
        for (int from = 0; from < ordered.size(); from += TASKS) {
            pages.add(new Page(heading, tasks(ordered.subList(from, Math.min(ordered.size(), from + TASKS)), day)));
        }
    }

    private ReviewTable tasks(List<ReviewTask> some, LocalDate day) {
        var table = new ReviewTable(
                Column.words("review.column.task"),
                Column.words("review.column.asked"),
                Column.words("review.column.dueOn"),
                Column.words("review.column.status"));
        some.forEach(task -> table.line(
                new Span(task.content()),
                task.name() == null ? PageWords.text("review.tasks.everybody") : task.name(),
                formats.date(task.dueOn()),
                task.overdue(day) ? PageWords.word(TaskFate.LATE) : PageWords.word(task.status())));
        return table;
    }
}
