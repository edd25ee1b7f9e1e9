package vn.ketnap.review.pack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Papers on their way: waiting, being made, ready to be fetched. The screen may be left; the job goes on. */
public final class PackJob {

    private final MakePack command;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Standing standing = new Standing(Phase.WAITING, null, 0, null);
    private volatile @Nullable Instant endedAt;
    private volatile @Nullable Future<?> running;

    PackJob(MakePack command) {
        this.command = command;
    }

    /** Where a job is. */
    public enum Phase {
        WAITING,
        MAKING,
        READY,
        CANCELLED,
        FAILED;

        /** Whether it will be another one by itself. */
        public boolean busy() {
            return this == WAITING || this == MAKING;
        }
    }

    /**
     * All there is to know about a job at one moment.
     *
     * @param file where the papers wait; null until they are ready
     * @param incident number under which a failure is logged; null when there is none
     */
    public record Standing(
            Phase phase,
            @Nullable Path file,
            long bytes,
            @Nullable String incident) {}

    /** Which papers. */
    public MakePack command() {
        return command;
    }

    /** Where it is now. */
    public Standing standing() {
        return standing;
    }

    /** Waits until it has ended, or so long. */
    public boolean await(Duration most) throws InterruptedException {
        return ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    void queued(Future<?> future) {
        running = future;
    }

    /** Whether it begins now; not when it was cancelled while it waited. */
    synchronized boolean begin() {
        if (standing.phase != Phase.WAITING) {
            return false;
        }
        standing = new Standing(Phase.MAKING, null, 0, null);
        return true;
    }

    /** Whether what was made is wanted still. */
    synchronized boolean ready(Path file, long bytes, Instant at) {
        boolean wanted = standing.phase == Phase.MAKING;
        if (wanted) {
            end(new Standing(Phase.READY, file, bytes, null), at);
        }
        return wanted;
    }

    synchronized void failed(String incident, Instant at) {
        if (standing.phase.busy()) {
            end(new Standing(Phase.FAILED, null, 0, incident), at);
        }
    }

    synchronized boolean cancel(Instant at) {
        if (!standing.phase.busy()) {
            return false;
        }
        end(new Standing(Phase.CANCELLED, null, 0, null), at);
        if (running != null) {
            running.cancel(true);
        }
        return true;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    private void end(Standing last, Instant at) {
        standing = last;
        endedAt = at;
        ended.countDown();
    }
}
