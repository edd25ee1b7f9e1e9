package vn.ketnap.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import vn.ketnap.access.SystemActors;
import vn.ketnap.admission.stagnation.Measure;
import vn.ketnap.review.Participant;
import vn.ketnap.review.PlanReview;
import vn.ketnap.review.ReviewKind;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.ReviewRole;
import vn.ketnap.review.ReviewService;
import vn.ketnap.review.choice.ChoiceDecision;
import vn.ketnap.review.choice.ChoiceService;
import vn.ketnap.review.choice.ChoiceSide;
import vn.ketnap.review.choice.ChooseUnit;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.review.snapshot.FreezeService;
import vn.ketnap.review.task.AssignTask;
import vn.ketnap.review.task.TaskService;
import vn.ketnap.shared.Actor;

/** The briefing that an article has told of, held again through the services as everybody's: the one meeting of the published cases. */
@Component
class PublishedMeeting {

    private static final String UNIT = "TH-TX";
    private static final LocalDate HELD = LocalDate.of(2023, 8, 1);
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2023, 7, 31);
    /** The article prints 73 %, 60 %, 58 %. */
    private static final int DECIMALS = 0;

    private final ReviewQueries meetings;
    private final ReviewService reviews;
    private final FreezeService freezes;
    private final ChoiceService choices;
    private final TaskService tasks;

    PublishedMeeting(
            ReviewQueries meetings,
            ReviewService reviews,
            FreezeService freezes,
            ChoiceService choices,
            TaskService tasks) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.freezes = freezes;
        this.choices = choices;
        this.tasks = tasks;
    }

    /** Holds the meeting unless it stands. */
    void hold() {
        var portal = SystemActors.firstStart();
        boolean stands = meetings.ofUnit(portal.scope(), UNIT).stream()
                .anyMatch(meeting -> meeting.plan().heldOn().equals(HELD));
        if (!stands) {
            SystemActors.run(portal, () -> hold(portal));
        }
    }

    private void hold(Actor portal) {
        var said = said();
        long id = reviews.plan(portal, plan(said));
        freezes.freeze(portal, new FreezeReview(id, version(portal, id)));
        for (var code : said.getProperty("praise").split(",", -1)) {
            choices.choose(
                    portal,
                    new ChooseUnit(id, version(portal, id), code, ChoiceSide.PRAISE, ChoiceDecision.NAMED, null));
        }
        for (int i = 1; said.containsKey("task." + i); i++) {
            tasks.assign(portal, task(id, version(portal, id), said.getProperty("task." + i)));
        }
    }

    private int version(Actor portal, long id) {
        return meetings.meeting(portal.scope(), id).version();
    }

    private static PlanReview plan(Properties said) {
        var participants = new ArrayList<Participant>();
        for (var role : ReviewRole.values()) {
            Stream.ofNullable(said.getProperty("participant." + role.name()))
                    .flatMap(offices -> Stream.of(offices.split(";", -1)))
                    .forEach(office -> participants.add(new Participant(role, office.strip())));
        }
        return new PlanReview(
                UNIT,
                ReviewKind.MONTHLY,
                said.getProperty("subject"),
                HELD,
                FROM,
                CUT_OFF,
                participants,
                said.getProperty("agenda"),
                null,
                DECIMALS,
                null);
    }

    /** Unit, measure, deadline, office, content; a missing unit means every unit below. */
    private static AssignTask task(long meeting, int version, String line) {
        var parts = List.of(line.split("\\|", 5));
        var due = written(parts.get(2));
        var measure = written(parts.get(1));
        return new AssignTask(
                meeting,
                version,
                written(parts.get(0)),
                parts.get(4),
                measure == null ? null : Measure.valueOf(measure),
                written(parts.get(3)),
                due == null ? null : LocalDate.parse(due));
    }

    private static @Nullable String written(String text) {
        return text.isBlank() ? null : text;
    }

    private static Properties said() {
        try {
            return Objects.requireNonNull(PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("seeds/meetings.properties"), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
