package vn.ketnap.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/*
 * What mariadb-install-db does, without its shell script: the system tables are fed to the server in bootstrap mode,
 * which reads one statement after the other and opens no port. It happens in a folder beside the real one, renamed at
 * the end, so that a portal killed in between starts afresh. Help texts and the test database are left out.
 */

/** Creates an empty database once. */
final class DataFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private DataFolder() {}

    static Path prepare(Path folder, MariaDbBinaries binaries) throws IOException, InterruptedException {
        var data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            var unfinished = folder.resolve("data.unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            bootstrap(binaries, unfinished, folder.resolve("bootstrap.log"));
            Files.move(unfinished, data);
            LOG.info("Created an empty database in {}", data);
        }
        return data;
    }

    private static void bootstrap(MariaDbBinaries binaries, Path data, Path log)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(MariaDbProcess.command(binaries, data));
        command.add("--bootstrap");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var out = process.getOutputStream()) {
            out.write(prologue().getBytes(StandardCharsets.UTF_8));
            for (var script : SCRIPTS) {
                Files.copy(binaries.script(script), out);
            }
        } catch (IOException brokenPipe) {
            LOG.debug("The server closed its input early", brokenPipe);
        }
        if (process.waitFor() != 0) {
            throw MariaDbProcess.failed("The embedded database could not be created", log);
        }
    }

    /** root@localhost stays without a password that opens; only this system user could enter, through a socket. */
    private static String prologue() {
        return "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket='%s';\n"
                .formatted(MariaDbProcess.systemUser().replace("'", "''"));
    }
}
