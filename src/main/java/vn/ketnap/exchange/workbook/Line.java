package vn.ketnap.exchange.workbook;

import java.util.List;

/**
 * One line of a sheet.
 *
 * @param number the line's number as Excel shows it, from 1
 * @param cells its cells from column A on, without those after the last that is filled
 */
public record Line(int number, List<Cell> cells) {

    /** The cell of a column, counted from 0; blank beyond the last one. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** Whether nothing stands in it. */
    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.shown().isBlank());
    }
}
