package vn.ketnap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.embedded.KilledPortal.count;
import static vn.ketnap.embedded.KilledPortal.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** What is committed survives the loss of the database and the loss of the portal. */
@Timeout(60)
class MariaDbServerTests {

    /** With blanks and accents, as people's folders are. */
    private static final Path FOLDER = Path.of("target", "nhà của cổng");

    @BeforeEach
    void an_empty_folder() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("data"));
    }

    @Test
    void a_database_killed_under_a_running_portal_comes_back_with_its_rows() throws Exception {
        try (var server = MariaDbServer.start(FOLDER)) {
            write(server, 1000);
            kill(server.handle());
            assertThat(countOnceItAnswers(server)).isEqualTo(1000);
        }
    }

    @Test
    void a_database_that_lost_its_portal_is_stopped_and_its_rows_are_kept() throws Exception {
        var orphan = KilledPortal.on(FOLDER, 1000);
        assertThat(PidFile.runs(orphan)).isTrue();
        try (var server = MariaDbServer.start(FOLDER)) {
            assertThat(PidFile.runs(orphan)).isFalse();
            assertThat(count(server)).isEqualTo(1000);
        }
    }

    @Test
    void rows_survive_when_portal_and_database_are_killed() throws Exception {
        kill(KilledPortal.on(FOLDER, 1000));
        try (var server = MariaDbServer.start(FOLDER)) {
            assertThat(count(server)).isEqualTo(1000);
        }
    }

    @Test
    void a_second_portal_on_the_same_folder_is_refused() {
        try (var server = MariaDbServer.start(FOLDER)) {
            assertThatThrownBy(() -> MariaDbServer.start(FOLDER))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by another running portal");
            assertThat(server.handle().isAlive()).isTrue();
        }
    }

    @Test
    void a_creation_that_was_cut_off_starts_afresh() throws Exception {
        Files.createDirectories(FOLDER.resolve("data.unfinished"));
        Files.writeString(FOLDER.resolve("data.unfinished").resolve("ibdata1"), "half a file");
        try (var server = MariaDbServer.start(FOLDER)) {
            write(server, 1);
            assertThat(count(server)).isEqualTo(1);
        }
    }

    @Test
    void nobody_else_reads_the_folder_and_passwords_lie_in_no_file() throws Exception {
        try (var server = MariaDbServer.start(FOLDER)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER)))
                    .isEqualTo("rwx------");
            assertThat(FOLDER.resolve("init.sql")).doesNotExist();
            assertThat(FOLDER.resolve("mariadbd.log"))
                    .content()
                    .doesNotContain(server.accounts().ownerPassword());
        }
    }

    private static void kill(ProcessHandle process) throws InterruptedException {
        process.destroyForcibly();
        while (PidFile.runs(process)) {
            Thread.sleep(10);
        }
    }

    private static int countOnceItAnswers(MariaDbServer server) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return count(server);
            } catch (SQLException notYet) {
                assertThat(System.nanoTime()).as("answers within 30 s").isLessThan(deadline);
                Thread.sleep(50);
            }
        }
    }
}
