package vn.ketnap.exchange.workbook;

import java.util.function.Predicate;

/** One sheet of a workbook: lines of cells, handed over one by one. */
public interface Table {

    /** The sheet's name as the file has it. */
    String name();

    /**
     * Hands over every line that is not blank, top down, until the reader has enough.
     *
     * @param reader gets a line and answers whether it wants the next one
     * @throws Unreadable when the file is damaged there
     */
    void read(Predicate<Line> reader);
}
