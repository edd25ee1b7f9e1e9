package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.ui.UnitSearch;
import vn.ketnap.shared.Permission;
import vn.ketnap.source.training.CancelClass;
import vn.ketnap.source.training.ClassDetail;
import vn.ketnap.source.training.ClassDetailQueries;
import vn.ketnap.source.training.ClassFilter;
import vn.ketnap.source.training.ClassList;
import vn.ketnap.source.training.ClassPlaces;
import vn.ketnap.source.training.ClassQueries;
import vn.ketnap.source.training.ClassService;
import vn.ketnap.source.training.CorrectClass;
import vn.ketnap.source.training.CountParticipants;
import vn.ketnap.source.training.FreeCandidate;
import vn.ketnap.source.training.HandOutPlaces;
import vn.ketnap.source.training.Participant;
import vn.ketnap.source.training.ParticipantService;
import vn.ketnap.source.training.PlanClass;
import vn.ketnap.source.training.RecordResult;
import vn.ketnap.source.training.RegisterCandidates;
import vn.ketnap.source.training.WithdrawParticipant;

/** What the screens of classes read and change, always with the rights that hold at the click. */
@org.springframework.stereotype.Component
class ClassDesk {

    private static final int MOST_ROOTS = 50;

    private final CurrentActor current;
    private final ClassService service;
    private final ParticipantService people;
    private final ClassQueries classes;
    private final ClassDetailQueries details;
    private final OrganizationQueries organizations;
    private final List<ClassPart> parts;
    private final Clock clock;

    ClassDesk(
            CurrentActor current,
            ClassService service,
            ParticipantService people,
            ClassQueries classes,
            ClassDetailQueries details,
            OrganizationQueries organizations,
            List<ClassPart> parts,
            Clock clock) {
        this.current = current;
        this.service = service;
        this.people = people;
        this.classes = classes;
        this.details = details;
        this.organizations = organizations;
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    boolean mayRead() {
        return current.get().may(Permission.READ_FIGURES);
    }

    boolean mayRecord() {
        return current.get().may(Permission.RECORD_ADMISSION);
    }

    /** Whether whoever looks stands over base organisations or below them, and so reads persons of his own. */
    boolean keepsPersons() {
        var scope = current.get().scope();
        return !scope.all()
                && organizations.roots(scope, today(), 0, MOST_ROOTS).rows().stream()
                        .anyMatch(unit ->
                                unit.kind() != OrganizationKind.PROVINCE && unit.kind() != OrganizationKind.SUPERIOR);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first of the topmost units. */
    Optional<Unit> home() {
        return organizations.roots(current.get().scope(), today(), 0, 1).rows().stream()
                .findFirst();
    }

    Unit unit(String code) {
        return organizations.unit(current.get().scope(), code, today());
    }

    ClassList list(ClassFilter filter) {
        return classes.list(current.get().scope(), filter);
    }

    ClassDetail detail(long id) {
        return details.load(current.get().scope(), id);
    }

    ClassPlaces places(long id) {
        return details.places(current.get().scope(), id);
    }

    List<Participant> participants(long id) {
        return people.open(current.get(), id);
    }

    List<FreeCandidate> free(long id) {
        return people.free(current.get(), id);
    }

    long plan(PlanClass command) {
        return service.plan(current.get(), command);
    }

    void correct(CorrectClass command) {
        service.correct(current.get(), command);
    }

    void cancel(CancelClass command) {
        service.cancel(current.get(), command);
    }

    void handOut(HandOutPlaces command) {
        service.handOut(current.get(), command);
    }

    void register(RegisterCandidates command) {
        people.register(current.get(), command);
    }

    void record(RecordResult command) {
        people.record(current.get(), command);
    }

    void withdraw(WithdrawParticipant command) {
        people.withdraw(current.get(), command);
    }

    void count(CountParticipants command) {
        people.count(current.get(), command);
    }

    /** What other rooms say of the classes of a unit. */
    List<Component> parts(String code, @Nullable Integer year) {
        return parts.stream()
                .flatMap(part -> part.about(current.get().scope(), code, year).stream())
                .toList();
    }

    /** Chooses a unit in scope by any part of its name. */
    ComboBox<UnitHit> units() {
        var field = new ComboBox<UnitHit>();
        UnitSearch.in(
                field,
                (text, offset, limit) ->
                        organizations.find(current.get().scope(), text, today(), offset, limit).rows().stream()
                                .map(UnitHit::of));
        return field;
    }
}
