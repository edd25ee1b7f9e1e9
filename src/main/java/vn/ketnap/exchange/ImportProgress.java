package vn.ketnap.exchange;

/** Told how far an import has come; called from the thread that imports. */
@FunctionalInterface
public interface ImportProgress {

    /** Nobody watches. */
    ImportProgress UNWATCHED = (stage, done, total) -> {};

    /** What an import does, in this order. */
    enum Stage {
        READING,
        CHECKING,
        WRITING
    }

    /**
     * Some rows are done.
     *
     * @param done rows of all sheets that are through with this stage
     * @param total rows of all sheets, as far as they are known
     */
    void at(Stage stage, int done, int total);
}
