package vn.ketnap.review.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Papers on their way: what was given up is not begun, and what was made of it is thrown away. */
class PackJobTests {

    private static final Path FILE = Path.of("papers.pdf");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final PackJob job = new PackJob(new MakePack(1, PackFormat.PDF));

    @Test
    void papers_are_made_and_wait_to_be_fetched() throws InterruptedException {
        assertThat(job.standing().phase()).isEqualTo(PackJob.Phase.WAITING);
        assertThat(job.begin()).isTrue();
        assertThat(job.await(Duration.ofMillis(1))).isFalse();
        assertThat(job.ready(FILE, 7, NOW)).isTrue();
        assertThat(job.await(Duration.ofMillis(1))).isTrue();
        assertThat(job.standing().file()).isEqualTo(FILE);
        assertThat(job.cancel(NOW)).as("what is ready cannot be given up").isFalse();
    }

    @Test
    void what_was_given_up_while_it_waited_is_not_begun() {
        assertThat(job.cancel(NOW)).isTrue();
        assertThat(job.begin()).isFalse();
    }

    @Test
    void what_was_given_up_while_it_was_made_is_not_kept() {
        job.begin();
        assertThat(job.cancel(NOW)).isTrue();
        assertThat(job.ready(FILE, 7, NOW)).isFalse();
        assertThat(job.standing().phase()).isEqualTo(PackJob.Phase.CANCELLED);
        assertThat(job.standing().file()).isNull();
    }
}
