package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.kit.Columns;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.lineage.EventFigures;
import vn.ketnap.organization.lineage.LineageQueries;
import vn.ketnap.organization.lineage.ui.EventDesk;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** How was it organised on a day, and what became of this unit? */
@Route(TreeAddress.ROUTE)
@PermitAll
@StyleSheet("context://portal/styles/register.css")
class OrganizationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final OrganizationQueries organizations;
    private final LineageQueries lineage;
    private final TreeExport exports;
    private final GroupingDesk groupings;
    private final EventFigures figures;
    private final List<TreePart> parts;
    private final EventDesk events;
    private final Clock clock;

    OrganizationView(
            CurrentActor current,
            OrganizationQueries organizations,
            LineageQueries lineage,
            TreeExport exports,
            GroupingDesk groupings,
            EventFigures figures,
            List<TreePart> parts,
            EventDesk events,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.lineage = lineage;
        this.exports = exports;
        this.groupings = groupings;
        this.figures = figures;
        this.parts = List.copyOf(parts);
        this.events = events;
        this.clock = clock;
        addClassName("kn-organization");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.tree.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        removeAll();
        if (!actor.may(Permission.READ_FIGURES)) {
            add(new RefusedState(
                    getTranslation("organization.tree.refused"), getTranslation("organization.tree.refusedHint")));
            return;
        }
        var asked = TreeAddress.of(event.getLocation().getQueryParameters());
        var day = asked.day() == null ? LocalDate.now(clock) : asked.day();
        var code = asked.unit() == null ? topmost(actor.scope(), day) : asked.unit();
        if (code == null) {
            add(
                    top(new TreeAddress(null, day), day, new PrintButton()),
                    filters(new TreeAddress(null, day), day),
                    new EmptyState(
                            getTranslation("organization.tree.empty", day),
                            getTranslation("organization.tree.emptyHint")));
        } else {
            show(actor.scope(), new TreeAddress(code, day), code, day);
        }
    }

    private void show(OrgScope scope, TreeAddress address, String code, LocalDate day) {
        var history = lineage.history(scope, code);
        var way = way(scope, code, day);
        var children = way.isEmpty()
                ? List.<Unit>of()
                : organizations
                        .children(scope, way.getLast().id(), day, 0, LineTable.MOST)
                        .rows();
        var tree = new TreePanel(
                address, new UnitTree(organizations, () -> current.get().scope(), day), way, children);
        tree.getContent()
                .setFinding(
                        way.isEmpty()
                                ? getTranslation("organization.tree.notThere", history.name(), day)
                                : getTranslation(
                                        "organization.tree.finding",
                                        way.getLast().name(),
                                        way.getLast().children()));
        tree.getContent()
                .setSubtitle(way.stream()
                        .limit(Math.max(0, way.size() - 1))
                        .map(Unit::name)
                        .collect(Collectors.joining(" › ")));
        add(
                top(address, day, actions(address, code, day, way)),
                filters(address, day),
                new Columns(
                        tree,
                        new HistoryPanel(
                                history,
                                address,
                                LocalDate.now(clock),
                                event -> figures.of(current.get().scope(), event))));
        parts.forEach(part -> add(part.about(code, () -> go(address))));
        add(new GroupingsPanel(groupings, history, () -> go(address)));
    }

    /** Of a unit that is looked at an event is proposed, but not of the top of a tree: there nobody has chosen one yet. */
    private Component[] actions(TreeAddress address, String code, LocalDate day, List<Unit> way) {
        var actions = new ArrayList<Component>();
        if (events.mayCarryOut()) {
            var carryOut = new Button(
                    getTranslation("organization.event.open"),
                    click -> events.open(way.size() > 1 ? code : null, () -> go(address)));
            carryOut.addClassName("kn-no-print");
            actions.add(carryOut);
        }
        if (!way.isEmpty()) {
            actions.add(export(code, day));
        }
        actions.add(new PrintButton());
        return actions.toArray(Component[]::new);
    }

    private ViewHeader top(TreeAddress address, LocalDate day, Component... actions) {
        return new ViewHeader(
                getTranslation("organization.tree.title"),
                getTranslation("organization.tree.day", address.day() == null ? day : address.day()),
                actions);
    }

    private ExportLink export(String code, LocalDate day) {
        var formats = Formats.here();
        return new ExportLink(getTranslation("kit.export.button"), () -> exports.make(code, day, formats));
    }

    private FilterBar filters(TreeAddress address, LocalDate day) {
        var field = new DayField("");
        field.setWidth("13.5em");
        field.setValue(day);
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                go(address.on(change.getValue()));
            }
        });
        var unit = new ComboBox<Unit>();
        unit.setItemLabelGenerator(found -> found.name() + " · " + found.code());
        unit.setItems(query -> organizations
                .find(current.get().scope(), query.getFilter().orElse(""), day, query.getOffset(), query.getLimit())
                .rows()
                .stream());
        unit.setPlaceholder(getTranslation("organization.tree.search"));
        unit.setWidth("21em");
        unit.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                go(address.about(change.getValue().code()));
            }
        });
        return new FilterBar()
                .with(getTranslation("organization.tree.filter.day"), field, Formats.here()::date)
                .with(
                        getTranslation("organization.tree.filter.unit"),
                        unit,
                        found -> address.unit() == null ? Formats.MISSING : address.unit());
    }

    /** Of several trees the one with the most units right below its top. */
    private @Nullable String topmost(OrgScope scope, LocalDate day) {
        return organizations.roots(scope, day, 0, LineTable.MOST).rows().stream()
                .max(Comparator.comparingInt(Unit::children))
                .map(Unit::code)
                .orElse(null);
    }

    /** The unit and all above it on the day, topmost first; nothing when it does not stand on the day. */
    private List<Unit> way(OrgScope scope, String code, LocalDate day) {
        var way = new ArrayList<Unit>();
        for (var up = code; up != null; ) {
            var unit = organizations.unit(scope, up, day);
            boolean there = !unit.from().isAfter(day)
                    && (unit.to() == null || !unit.to().isBefore(day));
            if (!there) {
                return List.of();
            }
            way.addFirst(unit);
            up = unit.parentCode();
        }
        return way;
    }

    private static void go(TreeAddress address) {
        UI.getCurrent().navigate(OrganizationView.class, address.parameters());
    }
}
