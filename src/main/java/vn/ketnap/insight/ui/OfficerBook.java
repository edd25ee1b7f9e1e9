package vn.ketnap.insight.ui;

import java.util.List;
import vn.ketnap.insight.screen.OfficerBoard;
import vn.ketnap.insight.screen.OfficerBoard.Line;
import vn.ketnap.insight.screen.OfficerBoard.Load;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.shared.Population;

/** The board as a workbook: the units of one officer, or everybody with what he has to carry. */
final class OfficerBook {

    private final Formats formats;
    private final AttainmentCells cells;

    OfficerBook(Formats formats) {
        this.formats = formats;
        this.cells = new AttainmentCells(formats, Population.ALL, null);
    }

    GridBook<?> of(List<GridBook.Note> notes, OfficerBoard shown) {
        var title = text("insight.officer.title");
        return shown.officer() == null
                ? new GridBook<>(
                        title, notes, officers(), () -> shown.officers().iterator(), formats.locale())
                : new GridBook<>(title, notes, units(), () -> shown.lines().iterator(), formats.locale());
    }

    private List<SheetColumn<Load>> officers() {
        return List.of(
                SheetColumn.text(
                        text("insight.officer.column.officer"),
                        30,
                        load -> load.officer().name()),
                SheetColumn.text(
                        text("insight.officer.column.title"),
                        36,
                        load -> load.officer().title()),
                SheetColumn.whole(text("insight.officer.column.units"), Load::units),
                SheetColumn.whole(
                        text("insight.officer.column.behind"),
                        load -> load.lag().units()),
                SheetColumn.whole(
                        text("insight.officer.column.persons"),
                        load -> load.lag().persons().negate()),
                SheetColumn.whole(
                        text("insight.officer.column.silent"),
                        load -> load.lag().silent().size()));
    }

    private List<SheetColumn<Line>> units() {
        return List.of(
                SheetColumn.text(
                        text("insight.export.code"), 16, line -> line.unit().code()),
                SheetColumn.text(
                        text("insight.overview.column.unit"),
                        40,
                        line -> line.unit().name()),
                SheetColumn.text(
                        text("insight.officer.column.superior"),
                        36,
                        line -> line.superior() == null ? null : line.superior().name()),
                SheetColumn.whole(
                        head(AttainmentColumn.ADMITTED),
                        line -> line.unit().admitted() == null
                                ? null
                                : line.unit().admitted().value()),
                SheetColumn.percent(
                        head(AttainmentColumn.RATE),
                        line -> line.unit().rate() == null
                                ? null
                                : line.unit().rate().percent().movePointLeft(2)),
                words(AttainmentColumn.RATE),
                SheetColumn.decimal(
                        head(AttainmentColumn.AHEAD), line -> line.unit().ahead()),
                words(AttainmentColumn.BAND),
                SheetColumn.whole(
                        text("insight.officer.column.silentBranches"),
                        line -> line.silence().known() ? line.silence().silent() : null),
                SheetColumn.whole(
                        text("insight.officer.column.branches"),
                        line -> line.silence().branches()),
                SheetColumn.day(text("insight.officer.column.since"), Line::since),
                SheetColumn.day(
                        text("insight.officer.column.to"), line -> line.charge().to()));
    }

    private SheetColumn<Line> words(AttainmentColumn column) {
        String head = column == AttainmentColumn.BAND ? head(column) : text("insight.export.shown", head(column));
        return SheetColumn.text(
                head, 28, line -> cells.cell(column, line.unit()).line());
    }

    private String head(AttainmentColumn column) {
        return text(column.key()).replace("\u200b", "");
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
