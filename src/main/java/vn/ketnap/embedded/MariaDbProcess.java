package vn.ketnap.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * Flags that are not obvious: --skip-ssl saves seconds of key making on a loopback connection; times are stored in
 * Việt Nam's zone by offset, since the zone tables stay empty; --secure-timestamp keeps the history of the
 * system-versioned tables out of the app's hands; the memory flags keep a server at rest near 200 MB.
 */

/** One running mariadbd. */
final class MariaDbProcess {

    /** Accents and đ count, case does not; sorted as in Vietnamese. Searches without accents use folded columns. */
    static final String COLLATION = "utf8mb4_uca1400_vietnamese_as_ci";

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbProcess.class);

    /** Long, because a large database may have to recover first. */
    private static final Duration START_WITHIN = Duration.ofMinutes(5);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);
    private static final List<String> FLAGS = List.of(
            "--bind-address=127.0.0.1",
            "--socket=",
            "--skip-ssl",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=" + COLLATION,
            "--default-time-zone=+07:00",
            "--secure-timestamp=SUPER",
            "--local-infile=0",
            "--max-connections=60",
            "--max-allowed-packet=64M");

    private final Process process;

    private MariaDbProcess(Process process) {
        this.process = process;
    }

    /**
     * The part of the command line that creating and serving a database share.
     *
     * <p>The folder for temporary tables is the server's own: at its start it deletes those it finds there, and in a
     * common one they would be another portal's, in use.
     */
    static List<String> command(MariaDbBinaries binaries, Path data) throws IOException {
        var temporary = Files.createDirectories(data.resolveSibling("tmp"));
        var command = new ArrayList<>(List.of(
                binaries.server(),
                "--no-defaults",
                "--basedir=" + binaries.base(),
                "--datadir=" + data,
                "--tmpdir=" + temporary.toAbsolutePath(),
                "--innodb-buffer-pool-size=192M",
                "--innodb-log-file-size=64M",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=16M",
                // A register of years is grouped in memory; on disk the first start takes some seconds more.
                "--tmp-memory-table-size=128M",
                "--max-heap-table-size=128M"));
        if (systemUser().equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    static String systemUser() {
        return System.getProperty("user.name");
    }

    /** Starts a server and waits until it takes connections. */
    static MariaDbProcess start(MariaDbBinaries binaries, Path data, int port, Path initFile)
            throws IOException, InterruptedException {
        var folder = data.resolveSibling("");
        var log = folder.resolve("mariadbd.log");
        var command = new ArrayList<>(command(binaries, data));
        command.addAll(FLAGS);
        command.add("--port=" + port);
        command.add("--init-file=" + initFile);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        PidFile.in(folder).write(process.toHandle());
        var deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!read(log).contains("ready for connections")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw failed("The embedded database did not start", log);
            }
            Thread.sleep(20);
        }
        return new MariaDbProcess(process);
    }

    static DatabaseUnavailable failed(String what, Path log) throws IOException {
        var lines = read(log).lines().toList();
        var end = String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        return new DatabaseUnavailable(
                "%s. The end of %s:%n%s".formatted(what, log, end),
                "Read the lines above: a full disk, missing rights and missing system libraries all say so there.");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** A clean stop: everything that was committed is in the data files. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The database did not stop in {}; it will recover at the next start", STOP_WITHIN);
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }
}
