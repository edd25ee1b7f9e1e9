package vn.ketnap.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import vn.ketnap.admission.UseRegister;

/** A workbook that comes with the portal; the same portal always writes the same bytes. */
interface DataSet {

    /** What it is called in {@code ketnap.data}; its workbook is named after it. */
    String name();

    /** The hash of its workbook where it is known without writing it; then a later start need not write it. */
    Optional<String> sha256();

    /** Which registers are kept from when on, to be marked once the workbook stands. */
    default List<UseRegister> registers() {
        return List.of();
    }

    /** Writes the workbook. */
    void write(OutputStream out) throws IOException;
}
