package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.lineage.UnitHistory;
import vn.ketnap.shared.Period;

/** Named sets of units that are no level of the tree, and from whom a unit that ended can be put together again. */
final class GroupingsPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final GroupingDesk desk;
    private final Runnable after;

    /**
     * Shows all groupings in scope.
     *
     * @param history the unit that is looked at
     * @param after what follows when they have changed
     */
    GroupingsPanel(GroupingDesk desk, UnitHistory history, Runnable after) {
        this.desk = desk;
        this.after = after;
        var all = desk.all();
        getContent().addClassName("kn-groupings");
        getContent().setFinding(getTranslation("organization.grouping.title", all.size()));
        getContent().setSubtitle(getTranslation("organization.grouping.subtitle"));
        if (desk.mayKeep()) {
            getContent().setCorner(offers(history));
        }
        setVisible(desk.mayKeep() || !all.isEmpty());
        if (all.isEmpty()) {
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("organization.grouping.empty"),
                            getTranslation("organization.grouping.emptyHint")));
        } else {
            getContent().setBody(table(all));
        }
    }

    private Component[] offers(UnitHistory history) {
        var offers = new ArrayList<Component>();
        var last = history.versions().getFirst();
        var ended = last.to();
        if (ended != null) {
            var carriers = desk.carriers(last.code());
            if (!carriers.isEmpty()) {
                offers.add(button(
                        getTranslation("organization.grouping.fromEnded", carriers.size()),
                        () -> GroupingForm.blank(
                                        desk,
                                        getTranslation("organization.grouping.areaOf", last.name()),
                                        carriers,
                                        ended.plusDays(1),
                                        after)
                                .open()));
            }
        }
        offers.add(button(
                getTranslation("organization.grouping.new"),
                () -> GroupingForm.blank(desk, "", List.of(), desk.today(), after)
                        .open()));
        return offers.toArray(Component[]::new);
    }

    private WordTable table(List<Grouping> all) {
        var table = new WordTable(
                "organization.grouping.column.name",
                "organization.grouping.column.members",
                "organization.grouping.column.paper",
                "organization.grouping.column.open");
        all.forEach(grouping -> table.line(name(grouping), members(grouping), paper(grouping), links(grouping)));
        return table;
    }

    private Component name(Grouping grouping) {
        var name = new Div(new Anchor("tong-quan?don-vi=" + grouping.code(), grouping.name()));
        name.add(WordTable.small(grouping.code()));
        return name;
    }

    private Component members(Grouping grouping) {
        var today = new Period(desk.today(), desk.today());
        var standing = grouping.on(today);
        var cell = new Div(new Span(standing.stream().map(Grouping.Member::name).collect(Collectors.joining(", "))));
        var told = new ArrayList<String>();
        standing.stream()
                .map(member -> member.days().from())
                .min(java.util.Comparator.naturalOrder())
                .ifPresent(first -> told.add(getTranslation("organization.grouping.since", first)));
        long ended = grouping.members().stream()
                .filter(member -> member.ended() != null && member.days().contains(desk.today()))
                .count();
        if (ended > 0) {
            told.add(getTranslation("organization.grouping.ended", ended));
        }
        int hidden = grouping.hiddenOn(today);
        if (hidden > 0) {
            told.add(getTranslation("organization.grouping.hidden", hidden));
        }
        cell.add(WordTable.small(String.join(" · ", told)));
        return cell;
    }

    private Component paper(Grouping grouping) {
        var paper = Stream.of(
                        grouping.instrumentNumber(),
                        grouping.instrumentOn() == null ? null : formats.date(grouping.instrumentOn()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var cell = new Div(new Span(paper.isEmpty() ? Formats.MISSING : paper));
        if (grouping.note() != null) {
            cell.add(WordTable.small(grouping.note()));
        }
        return cell;
    }

    private Component links(Grouping grouping) {
        var cell = new Div(new Anchor(
                "chi-tieu-thuc-hien?don-vi=" + grouping.code(), getTranslation("organization.grouping.attainment")));
        if (desk.mayKeep() && grouping.hidden().isEmpty()) {
            cell.add(button(
                    getTranslation("organization.grouping.edit"),
                    () -> GroupingForm.of(desk, grouping, after).open()));
        }
        return cell;
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("kn-no-print");
        return button;
    }
}
