package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ketnap.exchange.ImportJob.Phase;
import vn.ketnap.exchange.ImportProgress.Stage;
import vn.ketnap.exchange.workbook.Workbook;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

class ImportJobsTests {

    private static final Actor ACTOR =
            new Actor(new UserId(1), "ban", Set.of(Permission.IMPORT_WORKBOOK), OrgScope.everything());
    private static final ImportReport GOOD = new ImportReport(null, "so.xlsx", List.of(), 0, 0, List.of());
    private static final ImportReport BAD = new ImportReport(null, "so.xlsx", List.of(), 1, 0, List.of());

    @TempDir
    Path folder;

    private final ImportService imports = mock(ImportService.class);
    private final ImportJobs jobs = new ImportJobs(imports);

    @AfterEach
    void stop() {
        jobs.stop();
    }

    @Test
    void a_workbook_is_checked_and_written_and_its_file_goes() throws Exception {
        when(imports.check(any(), any(), any(), any())).thenReturn(GOOD);
        when(imports.commit(any(), any(), any(), any()))
                .thenReturn(new ImportReport(new ImportId(5), "so.xlsx", List.of(), 0, 0, List.of()));
        var file = file();
        var job = jobs.check(ACTOR, "so.xlsx", file);
        becomes(job, Phase.CHECKED);
        assertThat(file).exists();
        jobs.commit(ACTOR);
        becomes(job, Phase.WRITTEN);
        Awaitility.await().until(() -> Files.notExists(file));
        assertThat(jobs.of(ACTOR)).contains(job);
        jobs.forget(ACTOR);
        assertThat(jobs.of(ACTOR)).isEmpty();
    }

    @Test
    void what_is_refused_when_it_is_written_goes_back_to_its_problems() throws Exception {
        when(imports.check(any(), any(), any(), any())).thenReturn(GOOD);
        when(imports.commit(any(), any(), any(), any())).thenReturn(BAD);
        var job = jobs.check(ACTOR, "so.xlsx", file());
        becomes(job, Phase.CHECKED);
        jobs.commit(ACTOR);
        Awaitility.await().until(() -> BAD.equals(job.standing().report()));
        assertThat(job.standing().phase()).isEqualTo(Phase.CHECKED);
    }

    @Test
    void what_cannot_be_read_and_what_fails_end_the_job() throws Exception {
        when(imports.check(any(), any(), any(), any())).thenAnswer(call -> {
            Workbook.open(call.getArgument(2, Path.class)).close();
            return GOOD;
        });
        var empty = jobs.check(ACTOR, "so.xlsx", file());
        becomes(empty, Phase.UNREADABLE);
        assertThat(empty.standing().unreadable()).isNotNull();
        jobs.forget(ACTOR);
        doThrow(new IllegalStateException("boom")).when(imports).check(any(), any(), any(), any());
        var job = jobs.check(ACTOR, "so.xlsx", file());
        becomes(job, Phase.FAILED);
        assertThat(job.standing().incident()).isNotBlank();
    }

    @Test
    void a_second_file_waits_for_nobody_while_the_first_is_on_its_way() throws Exception {
        var go = new CountDownLatch(1);
        when(imports.check(any(), any(), any(), any())).thenAnswer(call -> {
            call.getArgument(3, ImportProgress.class).at(Stage.CHECKING, 5, 10);
            go.await();
            return GOOD;
        });
        var first = jobs.check(ACTOR, "mot.xlsx", file());
        Awaitility.await().until(() -> first.standing().done() == 5);
        assertThat(first.standing().share()).isCloseTo(0.45, Offset.offset(0.001));
        var rejected = file();
        assertThat(jobs.check(ACTOR, "hai.xlsx", rejected)).isSameAs(first);
        assertThat(rejected).doesNotExist();
        jobs.forget(ACTOR);
        assertThat(jobs.of(ACTOR)).contains(first);
        go.countDown();
        becomes(first, Phase.CHECKED);
    }

    private Path file() throws Exception {
        return Files.createTempFile(folder, "so", ".xlsx");
    }

    private static void becomes(ImportJob job, Phase phase) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> job.standing().phase() == phase);
    }
}
