package vn.ketnap.admin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.OrgScope;

/**
 * Offers every unit by name to who keeps accounts: he sees no figure of any, but gives roles over all of them. Only for
 * screens that ask for the right to keep accounts.
 */
@Component
class UnitChoice {

    /** The units whose names may be told beside a role. */
    static final OrgScope NAMES = OrgScope.everything();

    private final OrganizationQueries organizations;
    private final Clock clock;

    UnitChoice(OrganizationQueries organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A field that finds units by code or name, accents or not. */
    ComboBox<Unit> field() {
        var field = new ComboBox<Unit>();
        field.setItemLabelGenerator(unit -> unit.name() + " · " + unit.code());
        field.setItems(query -> organizations
                .find(NAMES, query.getFilter().orElse("").strip(), today(), query.getOffset(), query.getLimit())
                .rows()
                .stream());
        field.setClearButtonVisible(true);
        return field;
    }

    /** The unit a code means today; empty where nobody knows it. */
    Optional<Unit> find(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : organizations.byCode(NAMES, code, today()).rows().stream().findFirst();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
