package vn.ketnap.review.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Typed;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.review.CorrectReview;
import vn.ketnap.review.Participant;
import vn.ketnap.review.PlanReview;
import vn.ketnap.review.ReviewKind;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ReviewRole;
import vn.ketnap.review.report.Layout;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Which meeting a unit holds, when, on which days it looks back, and who takes part. */
final class ReviewForm {

    private static final int MOST_DECIMALS = 2;

    private final ReviewDesk desk;
    private final LongConsumer after;
    private final @Nullable ReviewMeeting standing;
    private final FormDialog dialog;
    private final ComboBox<UnitHit> unit;
    private final Select<ReviewKind> kind = new Select<>();
    private final TextField subject = new TextField(text("review.field.subject"));
    private final DayField heldOn = new DayField(text("review.field.heldOn"));
    private final DayField from = new DayField(text("review.field.from"));
    private final DayField cutOff = new DayField(text("review.field.cutOff"));
    private final Select<Optional<Integer>> decimals = new Select<>();
    private final Select<Optional<Layout>> layout = new Select<>();
    private final TextField chair = new TextField(text("review.field.chair"));
    private final TextField reporter = new TextField(text("review.field.reporter"));
    private final TextField secretary = new TextField(text("review.field.secretary"));
    private final TextArea attendees = new TextArea(text("review.field.attendees"));
    private final TextArea agenda = new TextArea(text("review.field.agenda"));
    private final Select<Optional<ReviewMeeting>> previous = new Select<>();

    /**
     * Plans a new meeting.
     *
     * @param proposed whose it probably is
     * @param after what follows, told the meeting's id
     */
    ReviewForm(ReviewDesk desk, Optional<UnitHit> proposed, LongConsumer after) {
        this(after, desk, null);
        proposed.ifPresent(unit::setValue);
        var today = desk.today();
        kind.setValue(ReviewKind.MONTHLY);
        heldOn.setValue(today);
        from.setValue(today.withDayOfYear(1));
        cutOff.setValue(today.withDayOfMonth(1).minusDays(1));
        if (cutOff.getValue().isBefore(from.getValue())) {
            cutOff.setValue(today);
        }
    }

    /** Says a meeting anew. */
    ReviewForm(ReviewDesk desk, ReviewMeeting standing, LongConsumer after) {
        this(after, desk, standing);
        fill(standing.plan());
    }

    private ReviewForm(LongConsumer after, ReviewDesk desk, @Nullable ReviewMeeting standing) {
        this.desk = desk;
        this.standing = standing;
        this.after = after;
        dialog = new FormDialog(text(standing == null ? "review.plan.open" : "review.correct.open"));
        unit = desk.units();
        unit.setLabel(text("review.field.code"));
        unit.setManualValidation(true);
        unit.setReadOnly(standing != null);
        lists();
        subject.setHelperText(text("review.field.subject.hint"));
        attendees.setHelperText(text("review.field.offices.hint"));
        unit.addValueChangeListener(change -> offer(change.getValue()));
        offer(null);
        for (var lines : List.of(attendees, agenda)) {
            lines.getElement()
                    .addEventListener("keydown", enter -> {})
                    .setFilter("event.key === 'Enter'")
                    .stopPropagation();
        }
        place();
    }

    private void lists() {
        kind.setLabel(text("review.field.kind"));
        kind.setItems(ReviewKind.values());
        kind.setItemLabelGenerator(PageWords::word);
        decimals.setLabel(text("review.field.decimals"));
        decimals.setItems(Stream.concat(
                        Stream.of(Optional.<Integer>empty()),
                        Stream.iterate(0, n -> n <= MOST_DECIMALS, n -> n + 1).map(Optional::of))
                .toList());
        decimals.setItemLabelGenerator(
                chosen -> chosen.map(String::valueOf).orElseGet(() -> text("review.field.decimals.asSet")));
        decimals.setValue(Optional.empty());
        layout.setLabel(text("review.field.layout"));
        layout.setItems(Stream.concat(
                        Stream.of(Optional.<Layout>empty()),
                        desk.layouts().stream().map(Optional::of))
                .toList());
        layout.setItemLabelGenerator(
                chosen -> chosen.map(Layout::name).orElseGet(() -> text("review.field.layout.inForce")));
        layout.setValue(Optional.empty());
        previous.setLabel(text("review.field.previous"));
        previous.setItemLabelGenerator(chosen -> chosen.map(ReviewForm::words).orElse(Formats.MISSING));
    }

    void open() {
        dialog.open();
        if (unit.isEmpty()) {
            unit.focus();
        } else {
            subject.focus();
        }
    }

    private void place() {
        dialog.wide("code", unit)
                .with("kind", kind)
                .with("heldOn", heldOn)
                .wide("subject", subject)
                .with("from", from)
                .with("cutOff", cutOff)
                .with("previous", previous)
                .with("decimals", decimals)
                .with("layout", layout)
                .with("chair", chair)
                .with("reporter", reporter)
                .with("secretary", secretary)
                .wide("participants", attendees)
                .wide("agenda", agenda)
                .save(text("review.form.save"), this::save);
    }

    /** Meetings of the unit that may be the one before; the latest one is proposed. */
    private void offer(@Nullable UnitHit chosen) {
        var meetings = chosen == null
                ? List.<ReviewMeeting>of()
                : desk.meetings(Optional.of(chosen.code())).stream()
                        .filter(meeting -> standing == null || meeting.id() != standing.id())
                        .toList();
        previous.setItems(Stream.concat(
                        Stream.of(Optional.<ReviewMeeting>empty()),
                        meetings.stream().map(Optional::of))
                .toList());
        previous.setValue(standing == null ? meetings.stream().findFirst() : Optional.empty());
    }

    private static String words(ReviewMeeting meeting) {
        return Formats.here().date(meeting.plan().heldOn()) + " · "
                + PageWords.word(meeting.plan().kind());
    }

    private void fill(PlanReview plan) {
        unit.setValue(UnitHit.of(desk.unit(plan.code())));
        kind.setValue(plan.kind());
        subject.setValue(plan.subject());
        heldOn.setValue(plan.heldOn());
        from.setValue(plan.from());
        cutOff.setValue(plan.cutOff());
        decimals.setValue(Optional.ofNullable(plan.decimals()));
        choose(layout, item -> Objects.equals(item.map(Layout::code).orElse(null), plan.layout()));
        chair.setValue(offices(plan, ReviewRole.CHAIR));
        reporter.setValue(offices(plan, ReviewRole.REPORTER));
        secretary.setValue(offices(plan, ReviewRole.SECRETARY));
        attendees.setValue(offices(plan, ReviewRole.ATTENDEE));
        agenda.setValue(Objects.requireNonNullElse(plan.agenda(), ""));
        choose(previous, item -> item.map(ReviewMeeting::id).equals(Optional.ofNullable(plan.previous())));
    }

    private static <T> void choose(Select<T> field, Predicate<T> wanted) {
        field.getListDataView().getItems().filter(wanted).findFirst().ifPresent(field::setValue);
    }

    private static String offices(PlanReview plan, ReviewRole role) {
        return plan.participants().stream()
                .filter(participant -> participant.role() == role)
                .map(Participant::office)
                .collect(Collectors.joining("; "));
    }

    private List<Participant> participants() {
        var all = new ArrayList<Participant>();
        add(all, ReviewRole.CHAIR, chair.getValue());
        add(all, ReviewRole.REPORTER, reporter.getValue());
        add(all, ReviewRole.SECRETARY, secretary.getValue());
        add(all, ReviewRole.ATTENDEE, attendees.getValue());
        return all;
    }

    private static void add(List<Participant> all, ReviewRole role, String typed) {
        Stream.of(typed.split("[;\n]"))
                .map(String::strip)
                .filter(office -> !office.isEmpty())
                .map(office -> new Participant(role, office))
                .forEach(all::add);
    }

    private void save() {
        dialog.attempt(() -> {
            var command = command();
            long id = standing == null ? desk.plan(command) : standing.id();
            if (standing != null) {
                desk.correct(new CorrectReview(id, standing.version(), command));
            }
            dialog.close();
            after.accept(id);
        });
    }

    private PlanReview command() {
        var missing = Stream.of(
                        new Needed("code", unit.isEmpty()),
                        new Needed("heldOn", heldOn.isEmpty()),
                        new Needed("from", from.isEmpty()),
                        new Needed("cutOff", cutOff.isEmpty()))
                .filter(Needed::empty)
                .map(needed -> Problem.error("shared.problem.missing", needed.field))
                .toList();
        Refused.ifBroken(List.of(missing));
        return new PlanReview(
                unit.getValue().code(),
                kind.getValue(),
                subject.getValue().strip(),
                heldOn.getValue(),
                from.getValue(),
                cutOff.getValue(),
                participants(),
                Typed.words(agenda.getValue()),
                previous.getValue().map(ReviewMeeting::id).orElse(null),
                decimals.getValue().orElse(null),
                layout.getValue().map(Layout::code).orElse(null));
    }

    private record Needed(String field, boolean empty) {}
}
