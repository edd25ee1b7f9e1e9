package vn.ketnap.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the server's binaries must fit.
 *
 * @param system operating system as Java names it, lower case
 * @param processor processor as Java names it, lower case
 */
record Platform(String system, String processor) {

    private static final String REMEDY =
            "Name a MariaDB 11.4 server: --db-url, --db-user and --db-password, or SPRING_DATASOURCE_URL.";

    static Platform here() {
        return new Platform(
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    }

    /** The folder inside the jar that holds this platform's binaries. */
    String folder() {
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        if (system.startsWith("linux") && intel) {
            return "linux";
        }
        throw new DatabaseUnavailable(
                "There is no embedded database for %s on %s: it runs on Linux with an x86-64 processor."
                        .formatted(system, processor),
                REMEDY);
    }

    /** Alpine and its kin have another C library; without this check the error would be "no such file". */
    void refuseWithoutGlibc() {
        if (system.startsWith("linux") && !Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"))) {
            throw new DatabaseUnavailable(
                    "The embedded database needs glibc, which this Linux does not have (Alpine?).", REMEDY);
        }
    }
}
