package vn.ketnap.insight.ui;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.UnitProgress;

/**
 * The units of a question as a tree that is read as far as it is opened: one read answers a unit and all its children,
 * and is kept while the question stands.
 */
final class AttainmentTree extends AbstractBackEndHierarchicalDataProvider<AttainmentRow, Void> {

    private final Function<String, Attainment> read;
    private final SiblingOrder order;
    private final Map<String, Attainment> known = new HashMap<>();
    private final List<AttainmentRow> roots;

    /** @param read answers a unit and its children by its code, with the rights of whoever looks */
    AttainmentTree(List<String> roots, SiblingOrder order, Function<String, Attainment> read) {
        this.read = read;
        this.order = order;
        this.roots = roots.stream()
                .map(code -> attainment(code).own())
                .sorted(order.comparator())
                .map(AttainmentRow::root)
                .toList();
    }

    List<AttainmentRow> roots() {
        return roots;
    }

    List<AttainmentRow> children(AttainmentRow parent) {
        return attainment(parent.unit().code()).children().stream()
                .sorted(order.comparator())
                .map(parent::below)
                .toList();
    }

    /** The terms of the question, as every answer names them. */
    Attainment.Terms terms() {
        return known.values().iterator().next().terms();
    }

    /** The units among which one looks for who lags: the children of the roots, else the roots. */
    List<UnitProgress> compared() {
        var children = roots.stream()
                .flatMap(root -> attainment(root.unit().code()).children().stream())
                .toList();
        return children.isEmpty() ? roots.stream().map(AttainmentRow::unit).toList() : children;
    }

    /** The lines in sight, from top to bottom. */
    List<AttainmentRow> inSight(Predicate<AttainmentRow> open) {
        var lines = new ArrayList<AttainmentRow>();
        roots.forEach(root -> addBranch(root, open, lines));
        return lines;
    }

    private void addBranch(AttainmentRow row, Predicate<AttainmentRow> open, List<AttainmentRow> lines) {
        lines.add(row);
        if (hasChildren(row) && open.test(row)) {
            children(row).forEach(child -> addBranch(child, open, lines));
        }
    }

    private Attainment attainment(String code) {
        return known.computeIfAbsent(code, read);
    }

    @Override
    public Object getId(AttainmentRow row) {
        return row.path();
    }

    @Override
    public boolean hasChildren(AttainmentRow row) {
        return row.unit().parent();
    }

    @Override
    public int getChildCount(HierarchicalQuery<AttainmentRow, Void> query) {
        return below(query).size();
    }

    @Override
    protected Stream<AttainmentRow> fetchChildrenFromBackEnd(HierarchicalQuery<AttainmentRow, Void> query) {
        return below(query).stream().skip(query.getOffset()).limit(query.getLimit());
    }

    private List<AttainmentRow> below(HierarchicalQuery<AttainmentRow, Void> query) {
        var parent = query.getParent();
        return parent == null ? roots : children(parent);
    }
}
