package vn.ketnap.admission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.correction.Entry;
import vn.ketnap.admission.correction.Step;
import vn.ketnap.kit.Formats;

/** One entry of the register: what stands, what can follow, and what was done to it. */
final class EntryDialog extends Dialog {

    private final Formats formats = Formats.here();
    private final AdmissionDesk desk;
    private final Entry entry;
    private final Runnable after;

    /** @param after what follows when the register has changed */
    EntryDialog(AdmissionDesk desk, long id, Runnable after) {
        this.desk = desk;
        this.entry = desk.open(id);
        this.after = after;
        setHeaderTitle(entry.fullName() == null ? getTranslation("admission.entry.deleted") : entry.fullName());
        setWidth("min(46rem, 100vw)");
        var content = new Div(
                facts(),
                actions(),
                new H3(getTranslation("admission.entry.history")),
                new HistoryList(desk.history(id)));
        content.addClassName("kn-entry");
        add(content);
        getFooter().add(new Button(getTranslation("admission.entry.close"), click -> close()));
    }

    private DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("kn-entry-facts");
        fact(facts, "code", entry.branchName());
        if (entry.bornOn() != null) {
            fact(facts, "bornOn", formats.date(entry.bornOn()));
        }
        fact(
                facts,
                "channel",
                getTranslation("word.Population." + entry.channel().name()));
        origin(facts);
        if (entry.resolvedOn() != null) {
            fact(facts, "resolvedOn", formats.date(entry.resolvedOn()));
        }
        fact(facts, "decisionNo", entry.decisionNo() + " · " + formats.date(entry.decidedOn()));
        fact(facts, "ceremonyOn", formats.date(entry.ceremonyOn()));
        fact(facts, "recognizedOn", formats.date(entry.recognizedOn()));
        if (entry.struckOffOn() != null) {
            fact(facts, "struckOffOn", formats.date(entry.struckOffOn()));
        }
        return facts;
    }

    /** The candidate it came from, or why there is none. */
    private void origin(DescriptionList facts) {
        var kind = getTranslation("word.OriginKind." + entry.origin().name());
        var candidate = desk.candidateOf(entry.id());
        if (candidate.isPresent()) {
            var link = new Anchor(
                    "nguon/danh-sach?don-vi=" + candidate.get().code() + "&muc="
                            + candidate.get().id(),
                    kind);
            facts.add(
                    new DescriptionList.Term(getTranslation("admission.field.origin")),
                    new DescriptionList.Description(link));
        } else {
            fact(facts, "origin", entry.originReason() == null ? kind : kind + " · " + entry.originReason());
        }
    }

    private void fact(DescriptionList facts, String field, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("admission.field." + field)),
                new DescriptionList.Description(value));
    }

    /** Only what can follow now is offered. */
    private Div actions() {
        var actions = new Div();
        actions.addClassName("kn-entry-actions");
        if (!desk.mayRecord()) {
            return actions;
        }
        var step = next();
        if (step != null) {
            var next = new Button(getTranslation("word.Step." + step.name()), click -> step(step));
            next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(next);
        }
        var command = entry.command();
        if (command != null) {
            actions.add(new Button(getTranslation("admission.entry.correct"), click -> {
                close();
                CorrectForm.open(desk, entry, command, after);
            }));
        }
        if (entry.struckOffOn() == null && entry.recognizedOn() == null) {
            actions.add(new Button(getTranslation("word.Step.STRUCK_OFF"), click -> step(Step.STRUCK_OFF)));
        }
        var strike = new Button(getTranslation("admission.entry.strikeOut"), click -> {
            close();
            StrikeOutForm.open(desk, entry, after);
        });
        strike.addThemeVariants(ButtonVariant.LUMO_ERROR);
        actions.add(strike);
        return actions;
    }

    private void step(Step step) {
        close();
        StepForm.open(desk, entry, step, after);
    }

    private @Nullable Step next() {
        if (entry.struckOffOn() != null || entry.recognizedOn() != null) {
            return null;
        }
        return entry.ceremonyOn() == null ? Step.CEREMONY : Step.RECOGNIZED;
    }
}
