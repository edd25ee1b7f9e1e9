package vn.ketnap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class PidFileTests {

    @TempDir
    Path folder;

    @Test
    void a_process_that_is_no_database_is_left_alone() throws Exception {
        var other = new ProcessBuilder("sleep", "20").start();
        PidFile.in(folder).write(other.toHandle());
        PidFile.in(folder).stopOrphan();
        assertThat(other.isAlive()).isTrue();
        other.destroy();
    }

    @Test
    void the_dead_whom_nobody_collects_do_not_run() throws Exception {
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec sleep 20").start();
        var child = child(parent);
        while (PidFile.runs(child)) {
            Thread.sleep(20);
        }
        assertThat(child.isAlive()).as("Java counts it among the living").isTrue();
        parent.destroy();
    }

    private static ProcessHandle child(Process parent) throws IOException {
        try (var output = new BufferedReader(parent.inputReader())) {
            return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        }
    }
}
