package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.ui.UnitSearch;

/** Takes the working book of a unit out: to be filled in and brought back. */
final class UnitBookPanel extends Composite<Panel> {

    private volatile String code = "";

    UnitBookPanel(UnitBookExport exports) {
        var panel = getContent();
        panel.addClassName("kn-no-print");
        panel.setFinding(getTranslation("exchange.unitBook.panel"));
        panel.setSubtitle(getTranslation("exchange.unitBook.panelHint"));
        var unit = new ComboBox<UnitHit>();
        unit.setAriaLabel(getTranslation("exchange.unitBook.unit"));
        UnitSearch.in(unit, exports::find);
        unit.setWidth("min(24em, 100%)");
        var link = new ExportLink(getTranslation("exchange.unitBook.take"), () -> exports.make(code));
        unit.addValueChangeListener(change -> {
            code = change.getValue() == null ? "" : change.getValue().code();
            link.setVisible(change.getValue() != null);
        });
        link.setVisible(false);
        exports.own().ifPresent(unit::setValue);
        var line = new Div(unit, link);
        line.addClassName("kn-import-actions");
        panel.setBody(line);
    }
}
