package vn.ketnap.organization.officer.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.officer.Charge;
import vn.ketnap.organization.officer.HandOverUnits;
import vn.ketnap.organization.officer.InCharge;
import vn.ketnap.organization.officer.Officer;
import vn.ketnap.organization.officer.OfficerQueries;
import vn.ketnap.organization.officer.OfficerService;
import vn.ketnap.shared.Permission;

/** Opens the form that hands an officer's units over, from any screen that shows them. */
@Component
public class HandOverDialogs {

    private final OfficerService service;
    private final OfficerQueries officers;
    private final CurrentActor current;
    private final Clock clock;

    HandOverDialogs(OfficerService service, OfficerQueries officers, CurrentActor current, Clock clock) {
        this.service = service;
        this.officers = officers;
        this.current = current;
        this.clock = clock;
    }

    /** A unit that can be handed over, as it was looked at. */
    public record Offered(String name, Charge charge) {}

    /** Whether whoever looks may hand units over. */
    public boolean mayHandOver() {
        return current.get().may(Permission.HAND_OVER_UNITS);
    }

    /**
     * Opens the form.
     *
     * @param onDone told what was handed over
     */
    public void open(Officer from, List<Offered> units, Consumer<HandOverUnits> onDone) {
        new HandOverForm(this, from, units, onDone).open();
    }

    void handOver(HandOverUnits command) {
        service.handOver(current.get(), command);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Everybody in charge of something today, by given name. */
    List<Officer> known() {
        return officers.on(current.get().scope(), today()).stream()
                .map(InCharge::officer)
                .distinct()
                .sorted()
                .toList();
    }
}
