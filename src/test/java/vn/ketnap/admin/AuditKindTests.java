package vn.ketnap.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ketnap.admission.history.ChangeKind;
import vn.ketnap.kit.Messages;

/** Whatever the portal writes into its log is said in words on the screen of the log. */
class AuditKindTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WRITTEN = Pattern.compile("audit\\s*\\.\\s*record\\w*\\(\\s*\\w+,\\s*\"([a-z.-]+)\",");

    @Test
    void every_action_that_is_written_has_words() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditKindTests::read)
                    .map(WRITTEN::matcher)
                    .forEach(found -> found.results().forEach(one -> written.add(one.group(1))));
        }
        assertThat(written).hasSizeGreaterThan(30);
        assertThat(written).allMatch(AuditKindTests::hasWords);
    }

    @Test
    void every_change_by_hand_has_words() {
        assertThat(Arrays.stream(ChangeKind.values())
                        .map(kind -> "admission."
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .allMatch(AuditKindTests::hasWords);
    }

    private static boolean hasWords(String action) {
        return Messages.ofClassPath().has("admin.audit.kind." + action);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
