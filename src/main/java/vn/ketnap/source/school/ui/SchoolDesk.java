package vn.ketnap.source.school.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.ui.UnitSearch;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.source.school.CorrectPupils;
import vn.ketnap.source.school.CountPupils;
import vn.ketnap.source.school.SchoolPlanCheckQueries;
import vn.ketnap.source.school.SchoolPlanQueries;
import vn.ketnap.source.school.SchoolPlanService;
import vn.ketnap.source.school.SchoolPlans;

/** What the screen of school plans reads and changes, always with the rights that hold at the click. */
@Component
class SchoolDesk {

    private final CurrentActor current;
    private final SchoolPlanService service;
    private final SchoolPlanQueries plans;
    private final SchoolPlanCheckQueries checks;
    private final OrganizationQueries organizations;
    private final Clock clock;

    SchoolDesk(
            CurrentActor current,
            SchoolPlanService service,
            SchoolPlanQueries plans,
            SchoolPlanCheckQueries checks,
            OrganizationQueries organizations,
            Clock clock) {
        this.current = current;
        this.service = service;
        this.plans = plans;
        this.checks = checks;
        this.organizations = organizations;
        this.clock = clock;
    }

    boolean mayRead() {
        return current.get().may(Permission.READ_FIGURES);
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

    SchoolPlans load(String code, @Nullable Integer schoolYear) {
        return plans.load(current.get().scope(), code, schoolYear);
    }

    /** What speaks against it without forbidding it. */
    List<Problem> warnings(CountPupils command) {
        var found =
                checks.check(current.get().scope(), List.of(command), Set.of()).getFirst();
        return found.stream().allMatch(one -> one.severity() == Problem.Severity.WARNING) ? found : List.of();
    }

    void count(CountPupils command) {
        service.count(current.get(), command);
    }

    void correct(CorrectPupils command) {
        service.correct(current.get(), command);
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
