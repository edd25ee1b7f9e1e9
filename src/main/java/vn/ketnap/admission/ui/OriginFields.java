package vn.ketnap.admission.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionOrigin;
import vn.ketnap.admission.OriginKind;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.source.CandidateHit;

/** Says of a new entry whether it comes from a candidate, and of which, or from no list, and why. */
final class OriginFields {

    private final RadioButtonGroup<OriginKind> kind = new RadioButtonGroup<>();
    private final ComboBox<CandidateHit> candidate;
    private final TextField reason = new TextField(PageWords.text("admission.field.originReason"));

    /** @param onChosen what follows when a candidate is chosen */
    OriginFields(FormDialog form, ComboBox<CandidateHit> candidates, Consumer<CandidateHit> onChosen) {
        candidate = candidates;
        kind.setLabel(PageWords.text("admission.field.origin"));
        kind.setItems(OriginKind.CANDIDATE, OriginKind.DIRECT);
        kind.setItemLabelGenerator(one -> PageWords.text("word.OriginKind." + one.name()));
        kind.setValue(OriginKind.CANDIDATE);
        candidate.setLabel(PageWords.text("admission.field.candidate"));
        candidate.setHelperText(PageWords.text("admission.field.candidate.hint"));
        reason.setHelperText(PageWords.text("admission.field.originReason.hint"));
        form.wide("origin", kind).wide("candidate", candidate).wide("originReason", reason);
        kind.addValueChangeListener(change -> arrange());
        candidate.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                candidate.setInvalid(false);
                onChosen.accept(change.getValue());
            }
        });
        arrange();
    }

    /** The origin as the form says it; nothing where it says none, which is shown. */
    Optional<AdmissionOrigin> read() {
        if (direct()) {
            return Optional.of(AdmissionOrigin.direct(reason.getValue().strip()));
        }
        var chosen = candidate.getValue();
        candidate.setInvalid(chosen == null);
        candidate.setErrorMessage(PageWords.text("admission.field.candidate.missing"));
        return Optional.ofNullable(chosen).map(one -> AdmissionOrigin.candidate(one.id(), one.stamp()));
    }

    /** Chooses a candidate. */
    void suggest(CandidateHit hit) {
        candidate.setValue(hit);
    }

    /** Ready for the next person; the reason of the same decision stays. */
    void next() {
        candidate.clear();
        candidate.setInvalid(false);
        candidate.getDataProvider().refreshAll();
    }

    /** Where to go on from: the candidate to be chosen; null where none is asked for. */
    @Nullable
    ComboBox<CandidateHit> first() {
        return !direct() && candidate.isEmpty() ? candidate : null;
    }

    private boolean direct() {
        return kind.getValue() == OriginKind.DIRECT;
    }

    private void arrange() {
        candidate.setVisible(!direct());
        reason.setVisible(direct());
        reason.setRequiredIndicatorVisible(true);
        candidate.setRequiredIndicatorVisible(true);
    }
}
