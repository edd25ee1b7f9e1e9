package vn.ketnap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * A killed portal leaves its server running, and that server holds the data files. The number in the file may have
 * passed to another process since, so the command must be our server's and the start time the one noted.
 */

/** Remembers which server runs on a folder, to stop the one that lost its portal. */
record PidFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(PidFile.class);

    static PidFile in(Path folder) {
        return new PidFile(folder.resolve("mariadbd.pid"));
    }

    void write(ProcessHandle server) throws IOException {
        Files.write(file, List.of(Long.toString(server.pid()), startOf(server)));
    }

    /** Stops the server noted here if it still runs. */
    void stopOrphan() throws IOException, InterruptedException {
        var orphan = orphan();
        if (orphan.isPresent()) {
            LOG.warn(
                    "Stopping the database that a killed portal left behind (process {})",
                    orphan.get().pid());
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(60, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException hanging) {
                orphan.get().destroyForcibly();
                LOG.warn("It did not stop by itself", hanging);
            }
        }
        delete();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private Optional<ProcessHandle> orphan() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var noted = Files.readAllLines(file);
        return noted.size() != 2
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(noted.get(0)))
                        .filter(process -> startOf(process).equals(noted.get(1)))
                        .filter(process -> process.info().command().orElse("").endsWith("mariadbd"));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("-");
    }
}
