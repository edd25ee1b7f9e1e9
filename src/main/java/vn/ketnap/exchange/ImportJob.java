package vn.ketnap.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.ImportProgress.Stage;
import vn.ketnap.exchange.workbook.Unreadable;

/**
 * A workbook on its way, as the screen sees it: where it is, and what came of it. The screen may be left and opened again;
 * the job goes on.
 */
public final class ImportJob {

    private final String fileName;
    private final Path file;
    private volatile Standing standing = new Standing(Phase.CHECKING, Stage.READING, 0, 0, null, null, null);

    ImportJob(String fileName, Path file) {
        this.fileName = fileName;
        this.file = file;
    }

    /** Where a job is. */
    public enum Phase {
        CHECKING,
        CHECKED,
        WRITING,
        WRITTEN,
        /** The file is no workbook. */
        UNREADABLE,
        /** Something went wrong on our side. */
        FAILED;

        /** Whether it will be another one by itself. */
        public boolean busy() {
            return this == CHECKING || this == WRITING;
        }
    }

    /**
     * All there is to know about a job at one moment.
     *
     * @param done rows through with this stage
     * @param report what came of it; null until it is known
     * @param unreadable why the file cannot be read; null when it can
     * @param incident number under which a failure is logged; null when there is none
     */
    public record Standing(
            Phase phase,
            Stage stage,
            int done,
            int total,
            @Nullable ImportReport report,
            @Nullable Unreadable unreadable,
            @Nullable String incident) {

        /** The part that is done, from 0 to 1, of reading, checking and writing together. */
        public double share() {
            double within = total == 0 ? 0 : Math.min(1, (double) done / total);
            return switch (stage) {
                case READING -> 0.3 * within;
                case CHECKING -> 0.3 + 0.3 * within;
                case WRITING -> 0.6 + 0.4 * within;
            };
        }
    }

    /** Name of the file. */
    public String fileName() {
        return fileName;
    }

    /** Where it is now. */
    public Standing standing() {
        return standing;
    }

    Path file() {
        return file;
    }

    void begin(Phase phase) {
        standing = new Standing(phase, Stage.READING, 0, 0, null, null, null);
    }

    void progress(Stage stage, int done, int total) {
        standing = new Standing(standing.phase(), stage, done, total, null, null, null);
    }

    void end(Phase phase, ImportReport report) {
        standing = new Standing(phase, standing.stage(), 0, 0, report, null, null);
    }

    void unreadable(Unreadable reason) {
        standing = new Standing(Phase.UNREADABLE, Stage.READING, 0, 0, null, reason, null);
    }

    void failed(String incident) {
        standing = new Standing(Phase.FAILED, Stage.READING, 0, 0, null, null, incident);
    }
}
