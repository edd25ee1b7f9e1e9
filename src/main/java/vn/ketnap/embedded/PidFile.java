package vn.ketnap.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * A killed portal leaves its server running, and that server holds the data files. The number in the file may have
 * passed to another process since, so the command must be our server's and the start time the one noted. In a container
 * whose first process does not collect the dead, a stopped server keeps its number and start time but has no command.
 */

/** Remembers which server runs on a folder, to stop the one that lost its portal. */
record PidFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(PidFile.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
            stop(orphan.get());
        }
        delete();
    }

    private static void stop(ProcessHandle server) throws InterruptedException {
        server.destroy();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (runs(server)) {
            if (System.nanoTime() > deadline) {
                LOG.warn("It did not stop in {}; the database will have to recover", PATIENCE);
                server.destroyForcibly();
                return;
            }
            Thread.sleep(20);
        }
    }

    /** Whether a process does something, other than waiting to be collected. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
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
