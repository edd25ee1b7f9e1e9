package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Component;

/** What another room shows beside the tree about the unit that is looked at. */
public interface TreePart {

    /**
     * Shows what there is to be said; invisible where there is nothing.
     *
     * @param code of a unit that whoever looks may see
     * @param after what follows when something was changed
     */
    Component about(String code, Runnable after);
}
