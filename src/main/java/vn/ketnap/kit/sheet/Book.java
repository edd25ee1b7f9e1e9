package vn.ketnap.kit.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** What leaves the portal as a workbook. */
public interface Book {

    /**
     * Writes the workbook.
     *
     * @return how many lines it has
     */
    long write(OutputStream out) throws IOException;
}
