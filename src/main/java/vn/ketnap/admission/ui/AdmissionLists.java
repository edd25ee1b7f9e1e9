package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.admission.AdmissionRegisterService;
import vn.ketnap.admission.composition.CompositionQueries;
import vn.ketnap.admission.deadline.LateService;
import vn.ketnap.admission.disclosure.RequestDisclosure;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Period;

/** The lists of the register's screen, and what can be done with them. */
@org.springframework.stereotype.Component
class AdmissionLists {

    private final AdmissionRegisterService register;
    private final LateService late;
    private final CompositionQueries composition;
    private final AdmissionDesk desk;
    private final DisclosureDesk disclosures;

    AdmissionLists(
            AdmissionRegisterService register,
            LateService late,
            CompositionQueries composition,
            AdmissionDesk desk,
            DisclosureDesk disclosures) {
        this.register = register;
        this.late = late;
        this.composition = composition;
        this.desk = desk;
        this.disclosures = disclosures;
    }

    /**
     * The register, or what is late.
     *
     * @param again shows it anew when it has changed
     */
    Component list(Actor actor, AdmissionAddress address, String code, Period period, Runnable again) {
        return address.late()
                ? new LatePage(
                        address,
                        late.open(actor, address.lateFilter(code, period, AdmissionPanel.PAGE)),
                        id -> new EntryDialog(desk, id, again).open())
                : register(actor, address, code, period, again);
    }

    /** The buttons of the screen, as far as the actor may press them. */
    Component[] actions(Unit unit, AdmissionAddress address, Period period, Runnable again) {
        var actions = new ArrayList<Component>(List.of(new PrintButton()));
        if (disclosures.mayRequest() && !address.late()) {
            var asked = new RequestDisclosure(unit.code(), period, address.state(), address.channel(), "");
            var about = PageWords.text("admission.disclosure.asked", unit.name(), period);
            actions.add(new Button(
                    PageWords.text("admission.disclosure.ask"),
                    click -> DisclosurePanel.ask(disclosures, asked, about, again)));
        }
        if (desk.mayRecord()) {
            var record = new Button(
                    PageWords.text("admission.record.title"),
                    click -> new RecordForm(desk, UnitHit.of(unit), again).open());
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(record);
        }
        return actions.toArray(Component[]::new);
    }

    /** One entry. */
    void open(long id, Runnable again) {
        new EntryDialog(desk, id, again).open();
    }

    /** The form for one candidate, where there is still something to record. */
    void record(UnitHit unit, long candidateId, Runnable again) {
        if (desk.mayRecord()) {
            desk.candidate(candidateId).ifPresent(candidate -> new RecordForm(desk, unit, again).open(candidate));
        }
    }

    private Div register(Actor actor, AdmissionAddress address, String code, Period period, Runnable again) {
        var shown = register.open(actor, address.filter(code, period, AdmissionPanel.PAGE));
        var part = new Div(
                new AdmissionTiles(shown.tally(), address),
                new AdmissionPanel(address, period, shown, id -> new EntryDialog(desk, id, again).open()));
        var sums = composition.load(actor.scope(), code, period.to().getYear());
        if (sums.total() > 0) {
            part.add(new CompositionPanel(sums));
        }
        var struckOut = desk.struckOut(code);
        if (!struckOut.isEmpty()) {
            part.add(new StruckOutPanel(struckOut));
        }
        var requests = disclosures.list();
        if (!requests.isEmpty()) {
            part.add(new DisclosurePanel(disclosures, requests, again));
        }
        part.addClassName("kn-page");
        return part;
    }
}
