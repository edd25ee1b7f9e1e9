package vn.ketnap.organization.lineage.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.ketnap.organization.Unit;

/** How many members went over, for each of some units; who says nothing leaves it open. */
final class MembersField extends CustomField<Map<String, Long>> {

    private final Div lines = new Div();
    private final Map<String, IntegerField> fields = new LinkedHashMap<>();

    MembersField(String label) {
        setLabel(label);
        lines.addClassName("kn-form");
        add(lines);
    }

    /** Asks for these units; what was filled in of one of them stays. */
    void ask(Collection<Unit> units) {
        var before = generateModelValue();
        fields.clear();
        lines.removeAll();
        for (var unit : units) {
            var field = new IntegerField(unit.name());
            field.setMin(0);
            if (before.containsKey(unit.code())) {
                field.setValue(Math.toIntExact(before.get(unit.code())));
            }
            fields.put(unit.code(), field);
            lines.add(field);
        }
        setVisible(!units.isEmpty());
    }

    Map<String, Long> counts() {
        return generateModelValue();
    }

    @Override
    protected Map<String, Long> generateModelValue() {
        var counts = new LinkedHashMap<String, Long>();
        fields.forEach((code, field) -> {
            if (field.getValue() != null) {
                counts.put(code, Long.valueOf(field.getValue()));
            }
        });
        return counts;
    }

    @Override
    protected void setPresentationValue(Map<String, Long> counts) {
        fields.forEach((code, field) -> {
            var count = counts.get(code);
            field.setValue(count == null ? null : Math.toIntExact(count));
        });
    }
}
