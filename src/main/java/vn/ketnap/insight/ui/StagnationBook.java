package vn.ketnap.insight.ui;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.ui.StagnationCells.Column;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.shared.FuzzyDate;

/** The register of branches without admission as a workbook: the words of the screen, and days and numbers as such. */
final class StagnationBook {

    private final Formats formats;
    private final StagnationCells cells;

    StagnationBook(Formats formats, LocalDate day) {
        this.formats = formats;
        this.cells = new StagnationCells(formats, day);
    }

    GridBook<Stagnation.Branch> of(List<GridBook.Note> notes, Supplier<Iterator<Stagnation.Branch>> rows) {
        return new GridBook<>(text("insight.stagnation.title"), notes, columns(), rows, formats.locale());
    }

    private List<SheetColumn<Stagnation.Branch>> columns() {
        return List.of(
                SheetColumn.text(text("insight.export.code"), 16, Stagnation.Branch::code),
                SheetColumn.text(text("insight.stagnation.column.BRANCH"), 40, Stagnation.Branch::name),
                SheetColumn.text(text("insight.export.baseCode"), 16, Stagnation.Branch::baseOrganization),
                words(Column.BASE, 36),
                SheetColumn.whole(text(Column.MEMBERS.key()), Stagnation.Branch::members),
                words(Column.LAST, 18),
                SheetColumn.day(text("insight.export.lastDay"), StagnationBook::lastDay),
                SheetColumn.whole(text(Column.YEARS.key()), Stagnation.Branch::years),
                SheetColumn.whole(text(Column.SOURCES.key()), Stagnation.Branch::sources),
                SheetColumn.day(
                        text("insight.export.statedOn"),
                        branch -> branch.details().statedOn()),
                words(Column.CAUSES, 36),
                words(Column.EXEMPT, 18),
                SheetColumn.day(
                        text("insight.export.exemptUntil"),
                        branch -> branch.details().exemptUntil()),
                next(text(Column.ACTION.key()), 36, cells::measure),
                next(text("insight.stagnation.column.OWNER"), 30, BranchReasons.AgreedAction::owner),
                SheetColumn.day(
                        text(Column.REVIEW.key()),
                        branch -> nextAction(branch)
                                .map(BranchReasons.AgreedAction::reviewOn)
                                .orElse(null)),
                next(
                        text("insight.export.overdue"),
                        12,
                        action -> action.overdue(cells.day()) ? text("insight.stagnation.overdue") : null),
                words(Column.OFFICER, 30),
                words(Column.NOTE, 48));
    }

    /** Only a day that the source gives to the day is one. */
    private static @Nullable LocalDate lastDay(Stagnation.Branch branch) {
        var last = branch.details().last();
        return last == null || last.precision() != FuzzyDate.Precision.DAY ? null : last.day();
    }

    private Optional<BranchReasons.AgreedAction> nextAction(Stagnation.Branch branch) {
        return branch.details().reasons().nextAction(cells.day());
    }

    private SheetColumn<Stagnation.Branch> next(
            String name, int width, Function<BranchReasons.AgreedAction, @Nullable String> words) {
        return SheetColumn.text(name, width, branch -> {
            var next = nextAction(branch).orElse(null);
            return next == null ? null : words.apply(next);
        });
    }

    private SheetColumn<Stagnation.Branch> words(Column column, int width) {
        return SheetColumn.text(
                text(column.key()), width, branch -> cells.cell(column, branch).line());
    }

    private String text(String key) {
        return Messages.ofClassPath().text(formats.locale(), key);
    }
}
