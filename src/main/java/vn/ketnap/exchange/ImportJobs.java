package vn.ketnap.exchange;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import vn.ketnap.exchange.ImportJob.Phase;
import vn.ketnap.exchange.workbook.Unreadable;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.UserId;

/**
 * Imports that go on while their screen is left: one for each user, two at a time. Each runs with the rights of the click
 * that started it.
 */
@Component
public class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_A_TIME = 2;

    private final ImportService imports;
    private final Map<UserId, ImportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("import-", 1).daemon().factory());

    ImportJobs(ImportService imports) {
        this.imports = imports;
    }

    /** The job of a user, running or waiting to be looked at. */
    public Optional<ImportJob> of(Actor actor) {
        return Optional.ofNullable(jobs.get(actor.id()));
    }

    /**
     * Checks a workbook; the file is the job's from now on.
     *
     * @return the job of this file, or the one that still runs
     */
    public ImportJob check(Actor actor, String fileName, Path file) {
        var fresh = new ImportJob(fileName, file);
        var job = jobs.merge(
                actor.id(), fresh, (old, coming) -> old.standing().phase().busy() ? old : coming);
        if (job == fresh) {
            start(actor, job, Phase.CHECKING, Phase.CHECKED);
        } else {
            delete(file);
        }
        return job;
    }

    /** Writes the workbook that was checked. */
    public void commit(Actor actor) {
        of(actor)
                .filter(job -> job.standing().phase() == Phase.CHECKED)
                .ifPresent(job -> start(actor, job, Phase.WRITING, Phase.WRITTEN));
    }

    /** Forgets a job that is not running, and its file. */
    public void forget(Actor actor) {
        of(actor).filter(job -> !job.standing().phase().busy()).ifPresent(job -> {
            jobs.remove(actor.id(), job);
            delete(job.file());
        });
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        jobs.values().forEach(job -> delete(job.file()));
    }

    private void start(Actor actor, ImportJob job, Phase now, Phase then) {
        job.begin(now);
        Future<?> running = threads.submit(new DelegatingSecurityContextRunnable(() -> run(actor, job, then)));
        LOG.debug("import of {} started: {}", job.fileName(), running.state());
    }

    private void run(Actor actor, ImportJob job, Phase then) {
        try {
            var report = then == Phase.WRITTEN
                    ? imports.commit(actor, job.fileName(), job.file(), job::progress)
                    : imports.check(actor, job.fileName(), job.file(), job::progress);
            // what was fit when it was checked may be refused when it is written: others work too
            job.end(report.refused() ? Phase.CHECKED : then, report);
        } catch (Unreadable unreadable) {
            job.unreadable(unreadable);
        } catch (RuntimeException e) {
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("import {} of {} failed", incident, job.fileName(), e);
            job.failed(incident);
        } finally {
            if (job.standing().phase() != Phase.CHECKED) {
                delete(job.file());
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("the file of an import stays in the temporary folder", e);
        }
    }
}
