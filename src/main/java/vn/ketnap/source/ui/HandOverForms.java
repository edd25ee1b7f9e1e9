package vn.ketnap.source.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.source.AnswerHandOver;
import vn.ketnap.source.CandidateEntry;
import vn.ketnap.source.HandOver;
import vn.ketnap.source.HandOverCandidate;
import vn.ketnap.source.WithdrawHandOver;

/** The forms by which a candidate changes hands: the proposal and the refusal. */
final class HandOverForms {

    private final SourceDesk desk;
    private final Runnable after;

    /** @param after what follows when something has changed */
    HandOverForms(SourceDesk desk, Runnable after) {
        this.desk = desk;
        this.after = after;
    }

    void propose(CandidateEntry entry) {
        var dialog = new FormDialog(PageWords.text("source.handOver.propose"));
        dialog.about(PageWords.text("source.handOver.about"));
        ComboBox<UnitHit> to = desk.receivers();
        to.setLabel(PageWords.text("source.handOver.to"));
        to.setRequiredIndicatorVisible(true);
        var reason = reason(PageWords.text("source.handOver.reason"));
        dialog.wide("to", to).wide("reason", reason);
        dialog.save(PageWords.text("source.handOver.send"), () -> {
            to.setInvalid(to.isEmpty());
            to.setErrorMessage(PageWords.text("shared.problem.missing"));
            if (!to.isEmpty()
                    && dialog.attempt(() -> desk.handOver(new HandOverCandidate(
                            entry.id(), entry.stamp(), to.getValue().code(), reason.getValue())))) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
    }

    void accept(HandOver offer) {
        var dialog = new FormDialog(PageWords.text("source.handOver.accept"));
        dialog.about(PageWords.text("source.handOver.accept.about", offer.toName()));
        save(
                dialog,
                PageWords.text("source.handOver.accept"),
                () -> desk.answer(new AnswerHandOver(offer.id(), true, "")));
    }

    void refuse(HandOver offer) {
        var dialog = new FormDialog(PageWords.text("source.handOver.refuse"));
        var reason = reason(PageWords.text("source.handOver.why"));
        dialog.wide("reason", reason);
        save(
                dialog,
                PageWords.text("source.handOver.refuse"),
                () -> desk.answer(new AnswerHandOver(offer.id(), false, reason.getValue())));
    }

    void withdraw(HandOver offer) {
        var dialog = new FormDialog(PageWords.text("source.handOver.withdraw"));
        dialog.about(PageWords.text("source.handOver.withdraw.about", offer.fromName(), offer.toName()));
        save(dialog, PageWords.text("source.handOver.withdraw"), () -> desk.withdraw(new WithdrawHandOver(offer.id())));
    }

    private static TextField reason(String label) {
        var reason = new TextField(label);
        reason.setHelperText(PageWords.text("source.field.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    private void save(FormDialog dialog, String label, Runnable change) {
        dialog.save(label, () -> {
            if (dialog.attempt(change)) {
                dialog.close();
                after.run();
            }
        });
        dialog.open();
    }
}
