package vn.ketnap.quota.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.ui.TreePart;
import vn.ketnap.quota.CloseQuota;
import vn.ketnap.quota.OpenTarget;
import vn.ketnap.quota.ReassignQuota;
import vn.ketnap.quota.SettlementQueries;
import vn.ketnap.quota.SettlementService;
import vn.ketnap.quota.WithdrawSettlement;
import vn.ketnap.shared.Permission;

/** Targets of ended units as the screen of the tree reads and settles them, with the rights of whoever looks now. */
@org.springframework.stereotype.Component
class SettlementDesk implements TreePart {

    private final CurrentActor current;
    private final OrganizationQueries organizations;
    private final SettlementQueries settlements;
    private final SettlementService service;
    private final Clock clock;

    SettlementDesk(
            CurrentActor current,
            OrganizationQueries organizations,
            SettlementQueries settlements,
            SettlementService service,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.settlements = settlements;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public Component about(String code, Runnable after) {
        var scope = current.get().scope();
        return new SettlementPanel(this, code, settlements.open(scope, code), settlements.settled(scope, code), after);
    }

    boolean maySettle() {
        return current.get().may(Permission.SETTLE_QUOTAS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Units of today by any part of code or name. */
    Stream<Unit> find(String text, int offset, int limit) {
        return organizations.find(current.get().scope(), text, today(), offset, limit).rows().stream();
    }

    /** Who carries the history of the unit today; most targets go there. */
    Stream<Unit> heir(OpenTarget target) {
        var code = target.heirCode();
        return code == null
                ? Stream.empty()
                : organizations.byCode(current.get().scope(), code, today()).rows().stream();
    }

    void close(CloseQuota command) {
        service.close(current.get(), command);
    }

    void reassign(ReassignQuota command) {
        service.reassign(current.get(), command);
    }

    void withdraw(WithdrawSettlement command) {
        service.withdraw(current.get(), command);
    }
}
