package vn.ketnap.insight.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.grouping.GroupingHit;
import vn.ketnap.organization.ui.UnitSearch;
import vn.ketnap.shared.OrgScope;

/** Chooses a unit by any part of its name, accents or not; before anything is typed it offers the topmost ones. Groupings stand first. */
final class UnitField extends ComboBox<UnitHit> {

    /** So many groupings are offered at most. */
    static final int MOST_GROUPINGS = 50;

    /** @param scope asked at each look-up, so that a right withdrawn is gone at once */
    UnitField(OrganizationQueries organizations, Supplier<OrgScope> scope, Supplier<LocalDate> day) {
        this(organizations, text -> List.of(), scope, day);
    }

    /**
     * Offers groupings too.
     *
     * @param groupings finds them by what is typed
     */
    UnitField(
            OrganizationQueries organizations,
            Function<String, List<GroupingHit>> groupings,
            Supplier<OrgScope> scope,
            Supplier<LocalDate> day) {
        UnitSearch.in(this, (text, first, most) -> {
            var groups = groupings.apply(text);
            var shown = groups.stream().skip(first).limit(most).map(this::hit).toList();
            int offset = Math.max(0, first - groups.size());
            int limit = most - shown.size();
            if (limit == 0) {
                return shown.stream();
            }
            var found = text.isEmpty()
                    ? organizations.roots(scope.get(), day.get(), offset, limit)
                    : organizations.find(scope.get(), text, day.get(), offset, limit);
            return Stream.concat(shown.stream(), found.rows().stream().map(UnitHit::of));
        });
        setClearButtonVisible(true);
        setWidth("21em");
    }

    private UnitHit hit(GroupingHit group) {
        return new UnitHit(
                group.code(),
                group.name(),
                OrganizationKind.SUPERIOR,
                getTranslation("organization.grouping.of", group.members()));
    }

    static String words(@Nullable UnitHit hit, String none) {
        return hit == null ? none : hit.name();
    }
}
