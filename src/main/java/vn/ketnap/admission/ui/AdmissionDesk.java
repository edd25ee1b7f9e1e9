package vn.ketnap.admission.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admission.AdmissionCheckQueries;
import vn.ketnap.admission.AdmissionOrigin;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.correction.CorrectAdmission;
import vn.ketnap.admission.correction.CorrectionService;
import vn.ketnap.admission.correction.Entry;
import vn.ketnap.admission.correction.RecordStep;
import vn.ketnap.admission.correction.StrikeOutAdmission;
import vn.ketnap.admission.history.AdmissionChange;
import vn.ketnap.admission.history.ChangeQueries;
import vn.ketnap.admission.history.StruckOut;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.ui.UnitSearch;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.source.CandidateAdmissionQueries;
import vn.ketnap.source.CandidateEntry;
import vn.ketnap.source.CandidateHit;

/** What the dialogs of the register read and change, always with the rights that hold at the click. */
@Component
class AdmissionDesk {

    private final CurrentActor current;
    private final AdmissionService admissions;
    private final AdmissionCheckQueries checks;
    private final CorrectionService corrections;
    private final ChangeQueries changes;
    private final CandidateAdmissionQueries candidates;
    private final OrganizationQueries organizations;
    private final Clock clock;

    AdmissionDesk(
            CurrentActor current,
            AdmissionService admissions,
            AdmissionCheckQueries checks,
            CorrectionService corrections,
            ChangeQueries changes,
            CandidateAdmissionQueries candidates,
            OrganizationQueries organizations,
            Clock clock) {
        this.current = current;
        this.admissions = admissions;
        this.checks = checks;
        this.corrections = corrections;
        this.changes = changes;
        this.candidates = candidates;
        this.organizations = organizations;
        this.clock = clock;
    }

    boolean mayRecord() {
        return current.get().may(Permission.RECORD_ADMISSION);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Entry open(long id) {
        return corrections.open(current.get(), id);
    }

    List<AdmissionChange> history(long id) {
        return changes.of(current.get().scope(), id);
    }

    /** What speaks against an admission without forbidding it. */
    List<Problem> warnings(RecordAdmission command) {
        var found =
                checks.check(current.get().scope(), List.of(command), Set.of()).getFirst();
        return found.stream().allMatch(one -> one.severity() == Problem.Severity.WARNING) ? found : List.of();
    }

    void record(RecordAdmission command, AdmissionOrigin origin) {
        admissions.record(current.get(), command, origin);
    }

    void correct(CorrectAdmission command) {
        corrections.correct(current.get(), command);
    }

    void step(RecordStep command) {
        corrections.recordStep(current.get(), command);
    }

    void strikeOut(StrikeOutAdmission command) {
        corrections.strikeOut(current.get(), command);
    }

    UnitHit unit(String code) {
        return UnitHit.of(organizations.unit(current.get().scope(), code, today()));
    }

    /** The latest entries struck out below a unit. */
    List<StruckOut> struckOut(String code) {
        return changes.struckOut(current.get().scope(), code, 50);
    }

    /** One candidate whom the register may take; nothing where there is none any more. */
    Optional<CandidateHit> candidate(long id) {
        return candidates.find(current.get().scope(), id);
    }

    /** The candidate that an entry came from; nothing where there is none. */
    Optional<CandidateEntry> candidateOf(long admissionId) {
        return candidates.of(current.get().scope(), admissionId);
    }

    /** Chooses a candidate in scope whom no entry names yet, by any part of the name that may be read. */
    ComboBox<CandidateHit> candidates() {
        var field = new ComboBox<CandidateHit>();
        field.setItemLabelGenerator(AdmissionDesk::told);
        field.setClearButtonVisible(true);
        field.setItems(query -> candidates
                .find(current.get().scope(), query.getFilter().orElse("").strip(), query.getOffset(), query.getLimit())
                .stream());
        return field;
    }

    private static String told(CandidateHit hit) {
        return (hit.name() == null ? Formats.MISSING : hit.name()) + " · " + hit.branchName() + " · "
                + PageWords.text("word.Stage." + hit.stage().name());
    }

    /** Chooses a branch in scope by any part of its name. */
    ComboBox<UnitHit> branches() {
        var field = new ComboBox<UnitHit>();
        UnitSearch.in(
                field,
                (text, offset, limit) ->
                        organizations.branches(current.get().scope(), text, today(), offset, limit).rows().stream()
                                .map(UnitHit::of));
        return field;
    }
}
