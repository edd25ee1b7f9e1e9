package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.ketnap.shared.OrgScope;

/** What another room shows on the page of a unit. */
@FunctionalInterface
public interface UnitPart {

    /**
     * Shows what there is to be said; nothing where there is not.
     *
     * @param code of a unit that whoever looks may see
     */
    Optional<Component> about(OrgScope scope, String code);
}
