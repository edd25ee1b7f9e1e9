package vn.ketnap.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/*
 * A server that dies under a running portal is started again on the same port with the same passwords, so the
 * connection pool heals by itself; one that dies again within a minute is left alone.
 */

/** The embedded database: a MariaDB server on 127.0.0.1 that lives as long as this object and stays in one folder. */
public final class MariaDbServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbServer.class);
    private static final Duration TOO_SOON = Duration.ofMinutes(1);

    private final Path folder;
    private final HomeLock lock;
    private final MariaDbBinaries binaries;
    private final Accounts accounts = Accounts.random();
    private final int port;
    private @Nullable MariaDbProcess process;
    private @Nullable Long revivedAt;
    private boolean closed;

    private MariaDbServer(Path folder, HomeLock lock) throws IOException, InterruptedException {
        this.folder = folder;
        this.lock = lock;
        this.binaries = MariaDbBinaries.unpack(folder);
        PidFile.in(folder).stopOrphan();
        this.port = freePort();
    }

    /** Starts the server on a folder, where it creates an empty database the first time. */
    public static MariaDbServer start(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        try {
            return startLocked(place);
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The embedded database cannot use the folder %s: %s".formatted(place, failure),
                    "Give a folder that this user may write, with a gigabyte free: --home=DIR.",
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The start was interrupted.", "Start again.", interrupted);
        }
    }

    private static MariaDbServer startLocked(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var lock = HomeLock.take(folder);
        try {
            var server = new MariaDbServer(folder, lock);
            server.serve();
            return server;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private synchronized void serve() throws IOException, InterruptedException {
        long began = System.nanoTime();
        var data = DataFolder.prepare(folder, binaries);
        var initFile = folder.resolve("init.sql");
        Files.deleteIfExists(initFile);
        Files.createFile(initFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(initFile, accounts.initSql());
        var started = MariaDbProcess.start(binaries, data, port, initFile);
        Files.delete(initFile);
        var took = Duration.ofNanos(System.nanoTime() - began);
        LOG.info("MariaDB {} is ready on port {} after {} ms", MariaDbBinaries.VERSION, port, took.toMillis());
        process = started;
        var unused = started.handle().onExit().thenRun(this::revive);
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        if (revivedAt != null && System.nanoTime() - revivedAt < TOO_SOON.toNanos()) {
            LOG.error("The database stopped again; see {} and start the portal anew", folder.resolve("mariadbd.log"));
            return;
        }
        LOG.error("The database stopped unexpectedly; starting it again");
        revivedAt = System.nanoTime();
        try {
            serve();
        } catch (IOException | RuntimeException failure) {
            LOG.error("The database cannot be started again", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JDBC address for both users. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, Accounts.SCHEMA);
    }

    Accounts accounts() {
        return accounts;
    }

    /** The server's process; for tests that take it away. */
    synchronized ProcessHandle handle() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.handle();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.stop();
            LOG.info("MariaDB is stopped");
        }
        try {
            PidFile.in(folder).delete();
            lock.close();
        } catch (IOException failure) {
            LOG.warn("Could not tidy up {}", folder, failure);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
