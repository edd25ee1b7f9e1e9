package vn.ketnap.insight.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.OrgScope;

/** Chooses a unit by any part of its name, accents or not; before anything is typed it offers the topmost ones. */
final class UnitField extends ComboBox<UnitHit> {

    /** @param scope asked at each look-up, so that a right withdrawn is gone at once */
    UnitField(OrganizationQueries organizations, Supplier<OrgScope> scope, Supplier<LocalDate> day) {
        setItemLabelGenerator(UnitHit::name);
        setRenderer(LitRenderer.<UnitHit>of("${item.name}<span class=\"kn-small\">${item.above}</span>")
                .withProperty("name", UnitHit::name)
                .withProperty("above", hit -> hit.parentName() == null ? "" : hit.parentName()));
        setItems(query -> {
            var text = query.getFilter().orElse("").strip();
            var found = text.isEmpty()
                    ? organizations.roots(scope.get(), day.get(), query.getOffset(), query.getLimit())
                    : organizations.find(scope.get(), text, day.get(), query.getOffset(), query.getLimit());
            return found.rows().stream().map(UnitField::hit);
        });
        setClearButtonVisible(true);
        setWidth("21em");
    }

    static UnitHit hit(Unit unit) {
        return new UnitHit(unit.code(), unit.name(), unit.kind(), unit.parentName());
    }

    static String words(@Nullable UnitHit hit, String none) {
        return hit == null ? none : hit.name();
    }
}
