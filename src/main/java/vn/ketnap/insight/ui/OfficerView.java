package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.screen.OfficerBoard;
import vn.ketnap.insight.screen.OfficerBoardQueries;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.organization.officer.HandOverUnits;
import vn.ketnap.organization.officer.ui.HandOverDialogs;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Permission;

/** Who is in charge of what, and how do that officer's units stand? */
@Route(OfficerAddress.ROUTE)
@PermitAll
class OfficerView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final OfficerBoardQueries queries;
    private final LatestPeriodQueries latest;
    private final HandOverDialogs dialogs;
    private final OfficerExport exports;
    private final CurrentActor current;
    private String title = "";

    OfficerView(
            OfficerBoardQueries queries,
            LatestPeriodQueries latest,
            HandOverDialogs dialogs,
            OfficerExport exports,
            CurrentActor current) {
        this.queries = queries;
        this.latest = latest;
        this.dialogs = dialogs;
        this.exports = exports;
        this.current = current;
        addClassName("kn-officers");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        title = getTranslation("insight.officer.title");
        if (!actor.may(Permission.READ_FIGURES)) {
            showOnly(new RefusedState(
                    getTranslation("insight.overview.refusedTitle"), getTranslation("insight.overview.refusedHint")));
            return;
        }
        var asked = OfficerAddress.of(event.getLocation().getQueryParameters());
        var period = asked.period() == null ? latest(actor.scope()) : asked.period();
        if (period == null) {
            showOnly(new EmptyState(
                    getTranslation("insight.overview.noUnitTitle"), getTranslation("insight.overview.noUnitHint")));
        } else {
            show(actor.scope(), new OfficerAddress(asked.officer(), period), period);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private @Nullable Period latest(OrgScope scope) {
        return latest.home(scope).map(unit -> latest.latest(scope, unit.code())).orElse(null);
    }

    private void show(OrgScope scope, OfficerAddress address, Period period) {
        var shown = queries.load(scope, address.officer(), period);
        var top = new OfficerTop(address, shown, exports);
        showOnly(top, body(address, shown, period));
        if (address.officer() != null) {
            title = address.officer().name() + " · " + getTranslation("insight.officer.title");
            if (!shown.lines().isEmpty() && dialogs.mayHandOver()) {
                top.offerHandOver(
                        dialogs,
                        shown,
                        done -> handedOver(done, () -> show(current.get().scope(), address, period)));
            }
        }
    }

    private Component body(OfficerAddress address, OfficerBoard shown, Period period) {
        if (shown.officers().isEmpty()) {
            return new EmptyState(
                    getTranslation("insight.officer.nobody.title", period.to()),
                    getTranslation("insight.officer.nobody.hint"));
        }
        if (address.officer() == null) {
            return new OfficersPanel(shown, address);
        }
        return shown.lines().isEmpty()
                ? new EmptyState(
                        getTranslation(
                                "insight.officer.nothing.title",
                                address.officer().name(),
                                period.to()),
                        getTranslation("insight.officer.nothing.hint"),
                        new Anchor(address.about(null).href(), getTranslation("insight.officer.everybody")))
                : new OfficerUnitsPanel(shown);
    }

    private void handedOver(HandOverUnits done, Runnable reload) {
        reload.run();
        Notification.show(getTranslation(
                "insight.officer.handedOver", done.charges().size(), done.to().name(), done.on()));
    }

    private void showOnly(Component... parts) {
        removeAll();
        add(parts);
    }
}
