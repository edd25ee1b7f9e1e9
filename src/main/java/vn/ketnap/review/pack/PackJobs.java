package vn.ketnap.review.pack;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.UserId;

/**
 * Papers are made one after another by one worker, each with the rights of who asked, and wait in a file until they are
 * fetched. Papers of frozen figures are made once for everybody; those of figures of the day for each user, and not kept
 * for long.
 */
@Component
public class PackJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PackJobs.class);
    private static final int MOST_WAITING = 30;
    private static final int MOST_KEPT = 40;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PackService packs;
    private final ReviewQueries meetings;
    private final Clock clock;
    private final Map<Key, PackJob> jobs = new LinkedHashMap<>();

    @SuppressWarnings("ThreadPriorityCheck") // papers may wait, people who look may not
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("papers-", 1)
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());

    PackJobs(PackService packs, ReviewQueries meetings, Clock clock) {
        this.packs = packs;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Papers are the same where this is. */
    private record Key(MakePack command, int version, UserId user) {}

    private static final UserId EVERYBODY = new UserId(-1);

    /**
     * Asks for papers.
     *
     * @return the job that makes them, or has made them
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     * @throws Refused when too many wait already
     */
    public PackJob ask(Actor actor, MakePack command) {
        var meeting = meetings.meeting(actor.scope(), command.meeting());
        var key = key(actor, meeting, command);
        synchronized (jobs) {
            var standing = jobs.get(key);
            if (standing != null && usable(standing, meeting.frozen())) {
                return standing;
            }
            if (waiting() >= MOST_WAITING) {
                throw new Refused(List.of(Problem.error("review.problem.tooManyPacks", null, MOST_WAITING)));
            }
            var job = new PackJob(command);
            forget(jobs.put(key, job));
            makeRoom();
            job.queued(worker.submit(new DelegatingSecurityContextRunnable(() -> make(actor, job))));
            return job;
        }
    }

    /**
     * Papers that were asked for already and are on their way or ready; nothing where there are none.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     */
    public Optional<PackJob> standing(Actor actor, MakePack command) {
        var meeting = meetings.meeting(actor.scope(), command.meeting());
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(key(actor, meeting, command)))
                    .filter(job -> usable(job, meeting.frozen()));
        }
    }

    private static Key key(Actor actor, ReviewMeeting meeting, MakePack command) {
        return new Key(command, meeting.version(), meeting.frozen() ? EVERYBODY : actor.id());
    }

    /** How many are before a job; 0: it is its turn. */
    public int ahead(PackJob job) {
        synchronized (jobs) {
            int before = 0;
            for (var one : jobs.values()) {
                if (one == job) {
                    break;
                }
                before += one.standing().phase().busy() ? 1 : 0;
            }
            return job.standing().phase() == PackJob.Phase.WAITING ? before : 0;
        }
    }

    /** Gives a job up: what waits is not begun, what is being made is thrown away. */
    public void cancel(PackJob job) {
        if (job.cancel(clock.instant())) {
            LOG.debug(
                    "papers of meeting {} are not wanted any more",
                    job.command().meeting());
        }
    }

    /**
     * The papers of a job that is ready.
     *
     * @throws vn.ketnap.shared.NotFound when the meeting is out of scope by now
     */
    public byte[] fetch(Actor actor, PackJob job) {
        var file = job.standing().file();
        if (file == null) {
            throw new IllegalStateException(
                    "papers are not ready: " + job.standing().phase());
        }
        packs.handOut(actor, job.command(), job.standing().bytes());
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
        synchronized (jobs) {
            jobs.values().forEach(PackJobs::forget);
            jobs.clear();
        }
    }

    private boolean usable(PackJob job, boolean frozen) {
        return switch (job.standing().phase()) {
            case WAITING, MAKING -> true;
            case READY -> frozen || fresh(job.endedAt());
            case CANCELLED, FAILED -> false;
        };
    }

    private boolean fresh(@org.jspecify.annotations.Nullable Instant at) {
        return at != null && at.isAfter(clock.instant().minus(FRESH));
    }

    private long waiting() {
        return jobs.values().stream()
                .filter(job -> job.standing().phase().busy())
                .count();
    }

    /** The oldest that have ended go first. */
    private void makeRoom() {
        var all = jobs.values().iterator();
        while (jobs.size() > MOST_KEPT && all.hasNext()) {
            var job = all.next();
            if (!job.standing().phase().busy()) {
                all.remove();
                forget(job);
            }
        }
    }

    private void make(Actor actor, PackJob job) {
        if (!job.begin()) {
            return;
        }
        try {
            var content = packs.make(actor, job.command());
            var file = Files.createTempFile(
                    "ketnap-papers-", "." + job.command().format().ending());
            Files.write(file, content);
            if (!job.ready(file, content.length, clock.instant())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException failure) {
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("papers {} of meeting {} failed", incident, job.command().meeting(), failure);
            job.failed(incident, clock.instant());
        }
    }

    private static void forget(@org.jspecify.annotations.Nullable PackJob job) {
        var file = job == null ? null : job.standing().file();
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                LOG.warn("papers stay in the temporary folder", left);
            }
        }
    }
}
