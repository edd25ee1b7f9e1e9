package vn.ketnap.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table is written only by the module in whose change-log folder it is made; no file grows past reading. */
class TableOwnerTests {

    private static final Path MAIN = Path.of("src/main/java/vn/ketnap");
    private static final Path CHANGES = Path.of("src/main/resources/db/changelog");
    private static final Pattern MADE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:INSERT (?:IGNORE )?INTO|REPLACE INTO|UPDATE|DELETE FROM|TRUNCATE)\\s+([a-z_]+)\\b");
    private static final int LONGEST = 300;

    @Test
    void a_table_is_written_only_by_its_owner() throws IOException {
        var owners = owners();
        var strangers = new ArrayList<String>();
        for (var file : files(MAIN, ".java")) {
            var matcher = WRITTEN.matcher(Files.readString(file));
            while (matcher.find()) {
                String owner = owners.get(matcher.group(1).toLowerCase(Locale.ROOT));
                if (owner != null && !MAIN.relativize(file).startsWith(owner)) {
                    strangers.add(file.getFileName() + " writes " + matcher.group(1) + " of " + owner);
                }
            }
        }
        assertThat(owners).as("tables and their modules").containsEntry("quota", "quota");
        assertThat(strangers).isEmpty();
    }

    @Test
    void no_file_is_longer_than_a_reader_holds_in_mind() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : files(Path.of("src"), ".java")) {
            long lines = Files.readString(file).lines().count();
            if (lines > LONGEST) {
                tooLong.add(file.getFileName() + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (var file : files(CHANGES, ".sql")) {
            var matcher = MADE.matcher(Files.readString(file));
            while (matcher.find()) {
                owners.put(matcher.group(1), file.getParent().getFileName().toString());
            }
        }
        return owners;
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
