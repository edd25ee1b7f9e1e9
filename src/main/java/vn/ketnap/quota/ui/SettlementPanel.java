package vn.ketnap.quota.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.quota.OpenTarget;
import vn.ketnap.quota.SettledTarget;

/** What is still open of the targets of ended units, to be worked through, and what became of the unit's own. */
final class SettlementPanel extends Composite<Panel> {

    /** So many lines stand there at first. */
    private static final int FIRST = 20;

    private static final int MORE = 100;

    private final Formats formats = Formats.here();
    private final SettlementDesk desk;
    private final String code;
    private final Runnable after;

    /**
     * Shows targets.
     *
     * @param code of the unit that is looked at
     * @param after what follows when one was settled
     */
    SettlementPanel(
            SettlementDesk desk, String code, List<OpenTarget> open, List<SettledTarget> settled, Runnable after) {
        this.desk = desk;
        this.code = code;
        this.after = after;
        setVisible(!open.isEmpty() || !settled.isEmpty());
        long units = open.stream().map(row -> row.target().code()).distinct().count();
        getContent().addClassName("kn-settlements");
        getContent()
                .setFinding(
                        open.isEmpty()
                                ? getTranslation("quota.settle.noneOpen")
                                : getTranslation("quota.settle.title", open.size(), units));
        getContent().setSubtitle(getTranslation("quota.settle.subtitle"));
        if (!open.isEmpty()) {
            getContent().setFootnote(getTranslation("quota.settle.footnote"));
        }
        show(open, settled, FIRST);
    }

    private void show(List<OpenTarget> open, List<SettledTarget> settled, int most) {
        var body = new Div();
        if (!open.isEmpty()) {
            var table = new WordTable(
                    "quota.settle.column.unit",
                    "quota.settle.column.target",
                    "quota.settle.column.left",
                    "quota.settle.column.paper",
                    "quota.settle.column.actions");
            open.stream().limit(most).forEach(row -> line(table, row));
            body.add(table);
        }
        if (open.size() > most) {
            body.add(button(
                    getTranslation("quota.settle.more", open.size() - most),
                    "",
                    () -> show(open, settled, most + MORE)));
        }
        if (!settled.isEmpty()) {
            var heading = new Paragraph(getTranslation("quota.settle.settled", settled.size()));
            heading.addClassName("kn-settled");
            body.add(heading, settledTable(settled));
        }
        getContent().setBody(body);
    }

    private void line(WordTable table, OpenTarget row) {
        var target = row.target();
        var name = new Div(
                target.code().equals(code)
                        ? new Span(row.unit())
                        : new Anchor("to-chuc?don-vi=" + target.code(), row.unit()),
                WordTable.small(getTranslation("quota.settle.ended", target.code(), row.lastDay())));
        var left = new Div(new Span(TargetWords.asked(row.left())));
        if (row.given() > 0) {
            left.add(WordTable.small(getTranslation("quota.settle.given", row.given())));
        }
        var paper = row.left().instrument();
        table.line(
                name,
                new Div(new Span(TargetWords.name(target)), WordTable.small(TargetWords.days(target))),
                left,
                new Span(paper == null ? Formats.MISSING : paper),
                actions(row));
    }

    private Component actions(OpenTarget row) {
        var cell = new Div();
        if (desk.maySettle() && row.mine()) {
            var about = row.unit() + ", " + TargetWords.name(row.target());
            cell.add(
                    button(
                            getTranslation("quota.settle.reassign"),
                            about,
                            () -> new ReassignQuotaForm(desk, row, after).open()),
                    button(
                            getTranslation("quota.settle.close"),
                            about,
                            () -> new CloseQuotaForm(desk, row, after).open()));
        }
        return cell;
    }

    private WordTable settledTable(List<SettledTarget> settled) {
        var table = new WordTable(
                "quota.settle.column.from",
                "quota.settle.column.target",
                "quota.settle.column.became",
                "quota.settle.column.paper",
                "quota.settle.column.actions");
        settled.forEach(row -> table.line(
                new Div(
                        new Span(row.unit() == null ? getTranslation("quota.settle.hidden") : row.unit()),
                        WordTable.small(row.target().code())),
                new Div(new Span(TargetWords.name(row.target())), WordTable.small(TargetWords.days(row.target()))),
                became(row),
                paper(row),
                withdrawal(row)));
        return table;
    }

    private Component became(SettledTarget row) {
        if (row.closed()) {
            var closed = new Div(new Span(getTranslation("quota.settle.closedOn", row.on())));
            if (row.reason() != null) {
                closed.add(WordTable.small(row.reason()));
            }
            return closed;
        }
        var heir = row.heir() == null ? getTranslation("quota.settle.hidden") : row.heir();
        var words = row.value() == null
                ? getTranslation("quota.settle.givenWhole", heir, row.on())
                : getTranslation("quota.settle.givenPart", row.value(), heir, row.on());
        return new Div(new Span(words));
    }

    private Component paper(SettledTarget row) {
        var paper = Stream.of(
                        row.instrumentNumber(), row.instrumentOn() == null ? null : formats.date(row.instrumentOn()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Span(paper.isEmpty() ? Formats.MISSING : paper);
    }

    private Component withdrawal(SettledTarget row) {
        var cell = new Div();
        if (desk.maySettle() && row.mine()) {
            cell.add(button(
                    getTranslation("quota.settle.withdraw"),
                    TargetWords.name(row.target()),
                    () -> WithdrawForm.open(desk, row, after)));
        }
        return cell;
    }

    private static Button button(String text, String about, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("kn-no-print");
        if (!about.isEmpty()) {
            button.setAriaLabel(text + ": " + about);
        }
        return button;
    }
}
