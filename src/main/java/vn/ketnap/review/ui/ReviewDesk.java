package vn.ketnap.review.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.ui.UnitSearch;
import vn.ketnap.review.CloseReview;
import vn.ketnap.review.CorrectReview;
import vn.ketnap.review.PlanReview;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.ReviewService;
import vn.ketnap.review.choice.ChoiceService;
import vn.ketnap.review.choice.ChooseUnit;
import vn.ketnap.review.pack.MakePack;
import vn.ketnap.review.pack.PackFormat;
import vn.ketnap.review.pack.PackJob;
import vn.ketnap.review.pack.PackJobs;
import vn.ketnap.review.report.EditSentence;
import vn.ketnap.review.report.Layout;
import vn.ketnap.review.report.LayoutStore;
import vn.ketnap.review.report.SentenceService;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.review.snapshot.FreezeService;
import vn.ketnap.review.task.AssignTask;
import vn.ketnap.review.task.ReportTask;
import vn.ketnap.review.task.TaskService;
import vn.ketnap.review.task.WithdrawTask;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** What the screens of meetings find and change, always with the rights that hold at the click. */
@Component
class ReviewDesk {

    private static final int MOST_MEETINGS = 100;

    private final CurrentActor current;
    private final ReviewService reviews;
    private final ReviewQueries meetings;
    private final FreezeService freezes;
    private final ChoiceService choices;
    private final TaskService tasks;
    private final SentenceService sentences;
    private final PackJobs packs;
    private final OrganizationQueries organizations;
    private final LayoutStore layouts;
    private final Clock clock;

    ReviewDesk(
            CurrentActor current,
            ReviewService reviews,
            ReviewQueries meetings,
            FreezeService freezes,
            ChoiceService choices,
            TaskService tasks,
            SentenceService sentences,
            PackJobs packs,
            OrganizationQueries organizations,
            LayoutStore layouts,
            Clock clock) {
        this.current = current;
        this.reviews = reviews;
        this.meetings = meetings;
        this.freezes = freezes;
        this.choices = choices;
        this.tasks = tasks;
        this.sentences = sentences;
        this.packs = packs;
        this.organizations = organizations;
        this.layouts = layouts;
        this.clock = clock;
    }

    boolean mayRead() {
        return current.get().may(Permission.READ_FIGURES);
    }

    boolean mayManage() {
        return current.get().may(Permission.MANAGE_REVIEWS);
    }

    /** Whether whoever looks may say how far tasks are. */
    boolean mayReport() {
        return mayManage() || current.get().may(Permission.RECORD_ADMISSION);
    }

    OrgScope scope() {
        return current.get().scope();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first of the topmost units. */
    Optional<Unit> home() {
        return organizations.roots(scope(), today(), 0, 1).rows().stream().findFirst();
    }

    Unit unit(String code) {
        return organizations.unit(scope(), code, today());
    }

    /** Meetings of a unit, or of all in scope; the latest first. */
    List<ReviewMeeting> meetings(Optional<String> unit) {
        return unit.map(code -> meetings.ofUnit(scope(), code))
                .orElseGet(() -> meetings.latest(scope(), MOST_MEETINGS));
    }

    ReviewMeeting meeting(long id) {
        return meetings.meeting(scope(), id);
    }

    /** Guidances that papers can be laid out by, the one in force first. */
    List<Layout> layouts() {
        return layouts.all(today());
    }

    /** Other meetings of the same unit that a meeting can be compared with: those that are frozen, the latest first. */
    List<ReviewMeeting> comparable(ReviewMeeting meeting) {
        return meetings.ofUnit(scope(), meeting.plan().code()).stream()
                .filter(other -> other.frozen() && other.id() != meeting.id())
                .toList();
    }

    /** Lets a field find units by any part of their names; before anything is typed it offers the topmost ones. */
    ComboBox<UnitHit> units() {
        var field = new ComboBox<UnitHit>();
        UnitSearch.in(field, this::find);
        return field;
    }

    private Stream<UnitHit> find(String text, int offset, int limit) {
        var found = text.isEmpty()
                ? organizations.roots(scope(), today(), offset, limit)
                : organizations.find(scope(), text, today(), offset, limit);
        return found.rows().stream().map(UnitHit::of);
    }

    long plan(PlanReview command) {
        return reviews.plan(current.get(), command);
    }

    void correct(CorrectReview command) {
        reviews.correct(current.get(), command);
    }

    void close(ReviewMeeting meeting) {
        reviews.close(current.get(), new CloseReview(meeting.id(), meeting.version()));
    }

    void freeze(ReviewMeeting meeting) {
        freezes.freeze(current.get(), new FreezeReview(meeting.id(), meeting.version()));
    }

    void choose(ChooseUnit command) {
        choices.choose(current.get(), command);
    }

    void assign(AssignTask command) {
        tasks.assign(current.get(), command);
    }

    void report(ReportTask command) {
        tasks.report(current.get(), command);
    }

    void withdraw(WithdrawTask command) {
        tasks.withdraw(current.get(), command);
    }

    void edit(EditSentence command) {
        sentences.edit(current.get(), command);
    }

    /** Papers that were asked for already. */
    Optional<PackJob> standing(ReviewMeeting meeting, PackFormat format) {
        return packs.standing(current.get(), new MakePack(meeting.id(), format));
    }

    PackJob ask(ReviewMeeting meeting, PackFormat format) {
        return packs.ask(current.get(), new MakePack(meeting.id(), format));
    }

    int ahead(PackJob job) {
        return packs.ahead(job);
    }

    void cancel(PackJob job) {
        packs.cancel(job);
    }

    byte[] fetch(PackJob job) {
        return packs.fetch(current.get(), job);
    }
}
