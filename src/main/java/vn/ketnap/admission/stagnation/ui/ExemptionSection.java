package vn.ketnap.admission.stagnation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.admission.stagnation.ExemptBranch;
import vn.ketnap.admission.stagnation.WithdrawExemption;
import vn.ketnap.kit.Formats;

/** The exemptions of a branch: the one that holds, and those that are over. */
final class ExemptionSection extends Composite<Div> {

    private final ReasonDialogs doors;
    private final String code;
    private final Runnable saved;

    ExemptionSection(ReasonDialogs doors, String code, BranchReasons reasons, Runnable saved) {
        this.doors = doors;
        this.code = code;
        this.saved = saved;
        var section = new ReasonSection("admission.reason.exemptions");
        boolean mayChange = doors.mayChange();
        boolean exempt = reasons.exemptionOn(doors.today())
                .filter(exemption -> exemption.holds(doors.today()))
                .isPresent();
        if (mayChange && !exempt) {
            section.offer("admission.reason.exemptions.add", this::exempting);
        }
        if (reasons.exemptions().isEmpty()) {
            section.none("admission.reason.exemptions.none");
        }
        for (var exemption : reasons.exemptions().reversed()) {
            boolean open = exemption.withdrawnOn() == null && !exemption.to().isBefore(doors.today());
            section.line(
                    getTranslation("admission.reason.exemptions.time", exemption.from(), exemption.to()),
                    exemption.evidence() + " · " + exemption.approvedBy(),
                    state(exemption, open),
                    false,
                    mayChange && open ? "admission.reason.exemptions.withdraw" : null,
                    cancel -> withdrawing(exemption, cancel));
        }
        getContent().add(section);
    }

    private String state(BranchReasons.Exemption exemption, boolean open) {
        if (exemption.withdrawnOn() != null) {
            return getTranslation("admission.reason.exemptions.withdrawn", exemption.withdrawnOn()) + ": "
                    + Objects.requireNonNullElse(exemption.withdrawnReason(), Formats.MISSING);
        }
        return getTranslation(open ? "admission.reason.exemptions.holds" : "admission.reason.exemptions.expired");
    }

    private ReasonForm exempting(Runnable cancel) {
        var form = new ReasonForm();
        var from = form.day("from", "exchange.column.from", doors.today());
        var to = form.day("to", "exchange.column.to", null);
        var evidence = form.text("evidence", "exchange.column.evidence", true);
        var approvedBy = form.text("approvedBy", "exchange.column.approvedBy", true);
        evidence.setHelperText(getTranslation("admission.reason.exemptions.evidence"));
        approvedBy.setHelperText(getTranslation("admission.reason.exemptions.approver"));
        return form.buttons(
                () -> doors.exemptions.exempt(
                        doors.actor(),
                        new ExemptBranch(
                                code,
                                from.getValue(),
                                to.getValue(),
                                evidence.getValue().strip(),
                                approvedBy.getValue().strip(),
                                null,
                                null)),
                saved,
                cancel);
    }

    private ReasonForm withdrawing(BranchReasons.Exemption exemption, Runnable cancel) {
        var form = new ReasonForm();
        var on = form.day("on", "exchange.column.withdrawnOn", doors.today());
        var reason = form.text("reason", "exchange.column.withdrawnReason", true);
        return form.buttons(
                () -> doors.exemptions.withdraw(
                        doors.actor(),
                        new WithdrawExemption(
                                code,
                                exemption.from(),
                                on.getValue(),
                                reason.getValue().strip(),
                                exemption.version())),
                saved,
                cancel);
    }
}
