package vn.ketnap.source.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.source.CandidateEntry;
import vn.ketnap.source.Paper;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageDays;

/** One candidate: who carries the person, what has been done, which papers are there, and what can follow. */
final class CandidateDialog extends Dialog {

    private final Formats formats = Formats.here();
    private final SourceDesk desk;
    private final CandidateEntry entry;
    private final Runnable after;
    private final StepForms forms;

    /** @param after what follows when the candidate has changed */
    CandidateDialog(SourceDesk desk, long id, Runnable after) {
        this.desk = desk;
        this.entry = desk.open(id);
        this.after = after;
        this.forms = new StepForms(desk, entry, after);
        setHeaderTitle(entry.fullName() == null ? getTranslation("source.entry.deleted") : entry.fullName());
        setWidth("min(46rem, 100vw)");
        var content = new Div(
                facts(),
                actions(),
                new H3(getTranslation("source.entry.timeLine")),
                timeLine(),
                new H3(getTranslation("source.entry.papers")),
                papers());
        content.addClassName("kn-entry");
        add(content);
        getFooter().add(new Button(getTranslation("source.entry.close"), click -> close()));
    }

    private DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassName("kn-entry-facts");
        fact(facts, "code", entry.unitName());
        if (entry.admittingCode() != null) {
            fact(facts, "admittingCode", entry.admittingCode());
        }
        if (entry.bornOn() != null) {
            fact(facts, "bornOn", formats.date(entry.bornOn()));
        }
        fact(facts, "channel", PageWords.word(entry.channel()));
        fact(facts, "stage", PageWords.word(entry.stage()));
        if (entry.wayOut() != null) {
            fact(facts, "wayOut", PageWords.word(entry.wayOut()));
        }
        if (entry.admissionId() != null) {
            facts.add(
                    new DescriptionList.Term(getTranslation("source.field.register")),
                    new DescriptionList.Description(register("muc=" + entry.admissionId(), "source.entry.register")));
        }
        if (entry.feasible() != null) {
            fact(facts, "feasibility", feasibility());
        }
        if (entry.helper() != null) {
            fact(facts, "helper", entry.helper());
        }
        if (entry.note() != null) {
            fact(facts, "note", entry.note());
        }
        return facts;
    }

    private String feasibility() {
        var mark = Boolean.TRUE.equals(entry.feasible())
                ? getTranslation("source.entry.feasible")
                : getTranslation("source.entry.notFeasible");
        var hindrance = entry.hindrance();
        return mark + (hindrance == null ? "" : " · " + PageWords.word(hindrance)) + " · "
                + formats.date(entry.judgedOn());
    }

    private void fact(DescriptionList facts, String field, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation("source.field." + field)),
                new DescriptionList.Description(value));
    }

    /** Only what can follow now is offered. */
    private Div actions() {
        var actions = new Div();
        actions.addClassName("kn-entry-actions");
        if (!desk.mayRecord() || !entry.latest()) {
            return actions;
        }
        for (var next : entry.stage().onward()) {
            if (entry.ofRegister(next)) {
                actions.add(register(address(), "source.entry.toRegister"));
                continue;
            }
            var step = new Button(PageWords.word(next), click -> then(() -> forms.advance(next)));
            step.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(step);
        }
        if (entry.stage() == Stage.LEFT) {
            actions.add(new Button(getTranslation("source.form.reenter.title"), click -> then(forms::reenter)));
        }
        if (entry.stage().beforeDecision()) {
            actions.add(new Button(getTranslation("source.form.judge.title"), click -> then(forms::judge)));
        }
        if (entry.whole()) {
            actions.add(new Button(
                    getTranslation("source.form.correct.title"),
                    click -> then(() -> new CorrectForm(desk, entry, after).open())));
        }
        if (entry.whole() && entry.stage().beforeResolution()) {
            actions.add(new Button(
                    getTranslation("source.handOver.propose"),
                    click -> then(() -> new HandOverForms(desk, after).propose(entry))));
        }
        if (entry.stage().mayBecome(Stage.LEFT)) {
            var leave = new Button(getTranslation("source.form.leave.title"), click -> then(forms::leave));
            leave.addThemeVariants(ButtonVariant.LUMO_ERROR);
            actions.add(leave);
        }
        return actions;
    }

    /** What only the register can tell is recorded there. */
    private String address() {
        return entry.admissionId() == null ? "tu-nguon=" + entry.id() : "muc=" + entry.admissionId();
    }

    private Anchor register(String which, String key) {
        var branch = entry.admittingCode() == null ? entry.code() : entry.admittingCode();
        return new Anchor("ket-nap?don-vi=" + branch + "&" + which, getTranslation(key));
    }

    private void then(Runnable form) {
        close();
        form.run();
    }

    /** What was done when, the earlier rounds first; of who came in later the first steps are not known. */
    private OrderedList timeLine() {
        var line = new OrderedList();
        line.addClassName("kn-entry-history");
        if (entry.direct()) {
            line.add(new ListItem(getTranslation("source.entry.direct")));
        }
        entry.earlier().forEach(round -> steps(line, round));
        steps(line, entry.days());
        return line;
    }

    private void steps(OrderedList line, StageDays round) {
        round.days().forEach((stage, day) -> {
            var what = new Span(PageWords.word(stage));
            what.addClassName("kn-strong");
            var when = new Span(formats.date(day) + " · " + PageWords.word(stage.body()));
            when.addClassName("kn-of");
            line.add(new ListItem(what, new Span(" · "), when));
        });
    }

    /** Word and mark, never colour alone. */
    private UnorderedList papers() {
        var list = new UnorderedList();
        list.addClassName("kn-entry-history");
        for (var paper : Paper.values()) {
            boolean there = entry.days().on(paper.stage()) != null
                    || (paper == Paper.CERTIFICATE && entry.certificateOn() != null)
                    || (entry.stage() != Stage.LEFT && entry.stage().compareTo(paper.stage()) > 0);
            var mark = new Span((there ? "✓ " : "○ ") + PageWords.word(paper));
            var state = new Span(getTranslation(there ? "source.entry.there" : "source.entry.missing"));
            state.addClassName("kn-of");
            list.add(new ListItem(mark, new Span(" · "), state));
        }
        return list;
    }
}
