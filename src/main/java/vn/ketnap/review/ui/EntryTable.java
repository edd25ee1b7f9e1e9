package vn.ketnap.review.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.review.snapshot.Difference.Cause;
import vn.ketnap.review.ui.ReviewTable.Column;

/** The entries that came after figures were copied, the latest first. */
final class EntryTable {

    private EntryTable() {}

    static ReviewTable of(List<Cause> causes) {
        var formats = Formats.here();
        var table = new ReviewTable(
                Column.words("review.column.at"),
                Column.words("review.column.why"),
                Column.words("review.column.unit"),
                Column.words("review.column.entry"),
                Column.figures("review.column.before"),
                Column.figures("review.column.after"));
        causes.forEach(cause -> table.line(
                new Span(formats.moment(cause.at())),
                PageWords.word(cause.why()),
                cause.name(),
                words(cause),
                formats.number(cause.before()),
                formats.number(cause.after())));
        return table;
    }

    /** What was entered: a figure of a period, a target, members on a day, an event. */
    static String words(Cause cause) {
        var formats = Formats.here();
        var days = cause.from().equals(cause.to())
                ? formats.date(cause.from())
                : formats.date(cause.from()) + "–" + formats.date(cause.to());
        return text("review.entry." + cause.why().name()) + " · " + days;
    }
}
