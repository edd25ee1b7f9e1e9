package vn.ketnap.exchange.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.review.ReviewKind;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.pack.MakePack;
import vn.ketnap.review.pack.PackFormat;
import vn.ketnap.review.pack.PackJob;
import vn.ketnap.review.pack.PackJobs;

/** Review meetings and their papers: who sees a unit sees its meetings, and may take their papers along. */
@RestController
@RequestMapping("/api/v1/reviews")
@PreAuthorize("hasAuthority('READ_FIGURES')")
class ReviewApi {

    /** Contract: longer nobody waits in one request. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final String RETRY_SECONDS = "5";

    private final CurrentActor current;
    private final ReviewQueries meetings;
    private final PackJobs packs;

    ReviewApi(CurrentActor current, ReviewQueries meetings, PackJobs packs) {
        this.current = current;
        this.meetings = meetings;
        this.packs = packs;
    }

    /** A meeting as the contract names it. */
    record Row(
            long id,
            ReviewKind kind,
            LocalDate heldOn,
            LocalDate cutOff,
            @Nullable LocalDateTime frozenAt) {

        static Row of(ReviewMeeting meeting) {
            var plan = meeting.plan();
            return new Row(meeting.id(), plan.kind(), plan.heldOn(), plan.cutOff(), meeting.frozenAt());
        }
    }

    @GetMapping
    List<Row> reviews(@RequestParam String organization) {
        return meetings.ofUnit(current.get().scope(), organization).stream()
                .map(Row::of)
                .toList();
    }

    /** The papers, made if they are not there yet; 202 where that takes longer than a request may. */
    @GetMapping("/{id}/pack.{format:pdf|docx|xlsx}")
    ResponseEntity<byte[]> pack(@PathVariable long id, @PathVariable String format) throws InterruptedException {
        var actor = current.get();
        var wanted = PackFormat.valueOf(format.toUpperCase(Locale.ROOT));
        var job = packs.ask(actor, new MakePack(id, wanted));
        if (!job.await(PATIENCE)) {
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        if (job.standing().phase() != PackJob.Phase.READY) {
            throw new IllegalStateException("papers of meeting " + id + ": "
                    + job.standing().phase() + " " + job.standing().incident());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hoi-nghi-" + id + "." + wanted.ending())
                                .build()
                                .toString())
                .body(packs.fetch(actor, job));
    }
}
