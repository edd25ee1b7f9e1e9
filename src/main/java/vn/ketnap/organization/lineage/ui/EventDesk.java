package vn.ketnap.organization.lineage.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.lineage.CarryOutEvent;
import vn.ketnap.organization.lineage.EventPlan;
import vn.ketnap.organization.lineage.Rehearsal;
import vn.ketnap.organization.lineage.RehearsalService;
import vn.ketnap.shared.Permission;

/** Opens the wizard of reorganisations, with the rights of whoever looks now. */
@Component
public class EventDesk {

    private final CurrentActor current;
    private final OrganizationQueries organizations;
    private final RehearsalService service;
    private final Clock clock;

    EventDesk(CurrentActor current, OrganizationQueries organizations, RehearsalService service, Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.service = service;
        this.clock = clock;
    }

    /** Whether whoever looks may carry reorganisations out. */
    public boolean mayCarryOut() {
        return current.get().may(Permission.IMPORT_WORKBOOK);
    }

    /**
     * Opens the wizard.
     *
     * @param code of the unit that is looked at: proposed as the old one
     * @param after what follows when the tree has changed
     */
    public void open(@Nullable String code, Runnable after) {
        new EventForm(this, code, after).open();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Units of a day by any part of code or name; a whole code means its unit alone. */
    Stream<Unit> find(String text, LocalDate day, int offset, int limit) {
        var exactly = text.isBlank() ? Optional.<Unit>empty() : unit(text.strip(), day);
        if (exactly.isPresent()) {
            return exactly.stream().skip(offset).limit(limit);
        }
        return organizations.find(current.get().scope(), text, day, offset, limit).rows().stream();
    }

    /** The unit that has the code on a day. */
    Optional<Unit> unit(String code, LocalDate day) {
        return organizations.byCode(current.get().scope(), code, day).rows().stream()
                .findFirst();
    }

    Rehearsal rehearse(CarryOutEvent command) {
        return service.rehearse(current.get(), command);
    }

    void carryOut(CarryOutEvent command, EventPlan seen) {
        service.carryOut(current.get(), command, seen);
    }
}
