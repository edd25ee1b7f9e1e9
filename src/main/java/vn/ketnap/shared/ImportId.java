package vn.ketnap.shared;

/** The workbook import that wrote a row last; 0 where a row was written by hand. */
public record ImportId(long value) {

    /** What the audit log calls it. */
    public String subject() {
        return "import " + value;
    }
}
