package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrgScope;

/** What another room shows below the list of classes of a unit. */
@FunctionalInterface
public interface ClassPart {

    /**
     * Shows what there is to be said; nothing where there is not.
     *
     * @param code of a unit that whoever looks may see
     * @param year null: as lately as there is something
     */
    Optional<Component> about(OrgScope scope, String code, @Nullable Integer year);
}
