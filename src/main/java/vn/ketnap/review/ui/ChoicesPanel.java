package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.choice.ChoiceSide;
import vn.ketnap.review.choice.Proposal;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.ui.ReviewTable.Column;

/** Whom the figures propose for praise and for criticism, and what the board decided of them and of others. */
final class ChoicesPanel extends Composite<Panel> {

    /** So many proposals of a side stand there at first. */
    private static final int FIRST = 5;

    private final Formats formats = Formats.here();
    private final ReviewDesk desk;
    private final ReviewScreen shown;
    private final Runnable after;

    ChoicesPanel(ReviewDesk desk, ReviewScreen shown, Runnable after) {
        this.desk = desk;
        this.shown = shown;
        this.after = after;
        var panel = getContent();
        panel.setFinding(
                getTranslation("review.choice.finding", named(ChoiceSide.PRAISE), named(ChoiceSide.CRITICISM)));
        panel.setSubtitle(getTranslation("review.choice.subtitle"));
        panel.setFootnote(getTranslation("review.choice.footnote"));
        if (mayDecide()) {
            var other = new Button(
                    getTranslation("review.choice.other"),
                    click -> new ChoiceForm(desk, shown.meeting(), after).open());
            other.addClassName("kn-no-print");
            panel.setCorner(other);
        }
        show(FIRST);
    }

    private boolean mayDecide() {
        return desk.mayManage() && !shown.meeting().closed();
    }

    private long named(ChoiceSide side) {
        return shown.choices().stream()
                .filter(choice -> choice.side() == side && choice.named())
                .count();
    }

    private void show(int most) {
        var table = new ReviewTable(
                Column.words("review.column.unit"),
                Column.figures("review.column.share"),
                Column.words("review.column.band"),
                Column.words("review.column.proposed"),
                Column.words("review.column.decided"),
                Column.actions());
        var body = new ArrayList<Component>(List.of(table));
        boolean more = false;
        for (var side : ChoiceSide.values()) {
            var proposed = shown.proposals().stream()
                    .filter(proposal -> proposal.side() == side)
                    .toList();
            proposed.stream().limit(most).forEach(proposal -> line(table, proposal));
            shown.choices().stream()
                    .filter(choice -> choice.side() == side
                            && proposed.stream()
                                    .limit(most)
                                    .noneMatch(one -> one.unit().code().equals(choice.code())))
                    .forEach(choice -> line(table, choice));
            more |= proposed.size() > most;
        }
        if (shown.proposals().isEmpty() && shown.choices().isEmpty()) {
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("review.choice.empty"), getTranslation("review.choice.emptyHint")));
            return;
        }
        if (more) {
            body.add(new Button(
                    getTranslation("review.choice.more", shown.proposals().size()), click -> show(Integer.MAX_VALUE)));
        }
        getContent().setBody(body.toArray(Component[]::new));
    }

    private void line(ReviewTable table, Proposal proposal) {
        var unit = proposal.unit();
        var proposed = new Div(new Span(PageWords.word(proposal.side())));
        if (proposal.small()) {
            proposed.add(WordTable.small(getTranslation("review.choice.small")));
        }
        line(table, unit.code(), unit.name(), Optional.of(unit), proposed, proposal.side(), chosen(proposal));
    }

    private void line(ReviewTable table, Choice choice) {
        var unit = shown.snapshot().units().stream()
                .filter(one -> one.code().equals(choice.code()))
                .findFirst();
        line(table, choice.code(), choice.name(), unit, new Span(Formats.MISSING), choice.side(), choice);
    }

    private void line(
            ReviewTable table,
            String code,
            String name,
            Optional<SnapshotUnit> unit,
            Component proposed,
            ChoiceSide side,
            @Nullable Choice choice) {
        var actions = new Div();
        if (mayDecide()) {
            actions.add(ReviewTable.button(
                    getTranslation("review.choice.decide"),
                    name,
                    () -> new ChoiceForm(desk, shown.meeting(), code, name, side, choice, after).open()));
        }
        table.line(
                new Anchor(ReviewLinks.unit(code), name),
                new Span(unit.map(one -> UnitsPanel.share(formats, one)).orElse(Formats.MISSING)),
                unit.map(one -> UnitsPanel.band(one.band())).orElseGet(() -> new Span(Formats.MISSING)),
                proposed,
                decided(choice),
                actions);
    }

    private Div decided(@Nullable Choice choice) {
        if (choice == null) {
            return new Div(new Span(getTranslation("review.choice.open")));
        }
        var cell = new Div(new Span(PageWords.word(choice.side()) + ": " + PageWords.word(choice.decision())));
        if (choice.reason() != null) {
            cell.add(WordTable.small(choice.reason()));
        }
        return cell;
    }

    private @Nullable Choice chosen(Proposal proposal) {
        return shown.choices().stream()
                .filter(choice -> choice.side() == proposal.side()
                        && choice.code().equals(proposal.unit().code()))
                .findFirst()
                .orElse(null);
    }
}
