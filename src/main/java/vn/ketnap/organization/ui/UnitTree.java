package vn.ketnap.organization.ui;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.OrgScope;

/** The units of a day as a tree that is read as far as it is opened, page by page. */
final class UnitTree extends AbstractBackEndHierarchicalDataProvider<Unit, Void> {

    private final OrganizationQueries organizations;
    private final Supplier<OrgScope> scope;
    private final LocalDate day;

    /** @param scope asked at each read, so that a right withdrawn is gone at once */
    UnitTree(OrganizationQueries organizations, Supplier<OrgScope> scope, LocalDate day) {
        this.organizations = organizations;
        this.scope = scope;
        this.day = day;
    }

    @Override
    public Object getId(Unit unit) {
        return unit.id();
    }

    @Override
    public boolean hasChildren(Unit unit) {
        return unit.children() > 0;
    }

    @Override
    public int getChildCount(HierarchicalQuery<Unit, Void> query) {
        var parent = query.getParent();
        return parent == null
                ? Math.toIntExact(organizations.roots(scope.get(), day, 0, 1).total())
                : parent.children();
    }

    @Override
    protected Stream<Unit> fetchChildrenFromBackEnd(HierarchicalQuery<Unit, Void> query) {
        var parent = query.getParent();
        var page = parent == null
                ? organizations.roots(scope.get(), day, query.getOffset(), query.getLimit())
                : organizations.children(scope.get(), parent.id(), day, query.getOffset(), query.getLimit());
        return page.rows().stream();
    }
}
