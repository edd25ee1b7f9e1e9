package vn.ketnap.source.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.UnitPage;
import vn.ketnap.organization.ui.UnitSearch;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.source.AdvanceCandidate;
import vn.ketnap.source.AnswerHandOver;
import vn.ketnap.source.CandidateCheckQueries;
import vn.ketnap.source.CandidateEntry;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.CorrectCandidate;
import vn.ketnap.source.HandOver;
import vn.ketnap.source.HandOverCandidate;
import vn.ketnap.source.HandOverService;
import vn.ketnap.source.JudgeCandidate;
import vn.ketnap.source.LeavePipeline;
import vn.ketnap.source.ListCandidate;
import vn.ketnap.source.ReenterPipeline;
import vn.ketnap.source.WithdrawHandOver;

/** What the list and its dialogs read and change, always with the rights that hold at the click. */
@Component
class SourceDesk {

    private final CurrentActor current;
    private final CandidateService candidates;
    private final HandOverService handOvers;
    private final CandidateCheckQueries checks;
    private final OrganizationQueries organizations;
    private final Clock clock;

    SourceDesk(
            CurrentActor current,
            CandidateService candidates,
            HandOverService handOvers,
            CandidateCheckQueries checks,
            OrganizationQueries organizations,
            Clock clock) {
        this.current = current;
        this.candidates = candidates;
        this.handOvers = handOvers;
        this.checks = checks;
        this.organizations = organizations;
        this.clock = clock;
    }

    boolean mayRecord() {
        return current.get().may(Permission.RECORD_ADMISSION);
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

    /** A unit as people choose it; nothing where it is out of scope or no longer there. */
    Optional<UnitHit> hit(String code) {
        return organizations.byCode(current.get().scope(), code, today()).rows().stream()
                .findFirst()
                .map(UnitHit::of);
    }

    CandidateEntry open(long id) {
        return candidates.open(current.get(), id);
    }

    /** What speaks against it without forbidding it. */
    List<Problem> warnings(ListCandidate command) {
        var found = checks.check(current.get().scope(), List.of(command.row()), Set.of())
                .getFirst();
        return found.stream().allMatch(one -> one.severity() == Problem.Severity.WARNING) ? found : List.of();
    }

    void list(ListCandidate command) {
        candidates.list(current.get(), command);
    }

    void advance(AdvanceCandidate command) {
        candidates.advance(current.get(), command);
    }

    void leave(LeavePipeline command) {
        candidates.leave(current.get(), command);
    }

    void reenter(ReenterPipeline command) {
        candidates.reenter(current.get(), command);
    }

    void judge(JudgeCandidate command) {
        candidates.judge(current.get(), command);
    }

    void handOver(HandOverCandidate command) {
        handOvers.propose(current.get(), command);
    }

    List<HandOver> waiting(String code) {
        return handOvers.waiting(current.get(), code);
    }

    void withdraw(WithdrawHandOver command) {
        handOvers.withdraw(current.get(), command);
    }

    void answer(AnswerHandOver command) {
        handOvers.answer(current.get(), command);
    }

    void correct(CorrectCandidate command) {
        candidates.correct(current.get(), command);
    }

    /** Chooses a unit in scope by any part of its name. */
    ComboBox<UnitHit> units(Unit chosen) {
        var field = units(organizations::find);
        field.setValue(UnitHit.of(chosen));
        field.setClearButtonVisible(false);
        field.setWidth("21em");
        return field;
    }

    /** Chooses a unit that may carry sources. */
    ComboBox<UnitHit> carriers() {
        return units(organizations::find);
    }

    /** Chooses a unit that may receive, wherever it stands: names of units are no secret. */
    ComboBox<UnitHit> receivers() {
        return units((scope, text, day, offset, limit) ->
                organizations.find(OrgScope.everything(), text, day, offset, limit));
    }

    /** Chooses a branch. */
    ComboBox<UnitHit> branches() {
        return units(organizations::branches);
    }

    @FunctionalInterface
    private interface Search {
        UnitPage find(OrgScope scope, String text, LocalDate day, int offset, int limit);
    }

    private ComboBox<UnitHit> units(Search search) {
        var field = new ComboBox<UnitHit>();
        UnitSearch.in(
                field,
                (text, offset, limit) ->
                        search.find(current.get().scope(), text, today(), offset, limit).rows().stream()
                                .map(UnitHit::of));
        return field;
    }
}
