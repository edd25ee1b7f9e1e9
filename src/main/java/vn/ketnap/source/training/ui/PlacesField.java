package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.shared.Apportionment;
import vn.ketnap.source.training.ClassPlaces;
import vn.ketnap.source.training.HandOutPlaces.Share;
import vn.ketnap.source.training.ui.ClassTable.Column;

/** The places of each unit, with what they are weighed by; the sum stands below and says what is still to share. */
final class PlacesField extends CustomField<List<Share>> {

    /** By what places are shared out. */
    enum Weight {
        MEMBERS,
        OPEN_TARGET,
        EQUAL;

        long of(ClassPlaces.Line line) {
            var weight = switch (this) {
                case MEMBERS -> line.members();
                case OPEN_TARGET -> line.openTarget();
                case EQUAL -> Long.valueOf(1);
            };
            return weight == null ? 0 : weight;
        }
    }

    private record Row(ClassPlaces.Line line, IntegerField places, Checkbox locked) {

        int value() {
            return places.isEmpty() ? 0 : places.getValue();
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Paragraph sum = new Paragraph();
    private final int all;

    PlacesField(List<ClassPlaces.Line> lines, int all) {
        this.all = all;
        var table = new ClassTable(List.of(
                Column.words("source.training.column.unit"),
                Column.figures("source.training.column.members"),
                Column.figures("source.training.column.openTarget"),
                Column.figures("source.training.column.registered"),
                Column.figures("source.training.column.given"),
                Column.words("source.training.column.locked")));
        lines.forEach(line -> add(table, line));
        sum.addClassName("kn-class-sum");
        sum.getElement().setAttribute("role", "status");
        var content = new Div(table, sum);
        content.addClassName("kn-class-places");
        add(content);
        tell();
    }

    private void add(ClassTable table, ClassPlaces.Line line) {
        var places = new IntegerField();
        places.setMin(0);
        places.setValue(line.places() == null ? Integer.valueOf(0) : line.places());
        places.setAriaLabel(getTranslation("source.training.places.of", line.name()));
        places.addValueChangeListener(change -> tell());
        var locked = new Checkbox(line.locked());
        locked.setAriaLabel(getTranslation("source.training.places.lockOf", line.name()));
        rows.add(new Row(line, places, locked));
        table.line(
                new Span(line.name()),
                List.of(
                        ClassTable.figure(line.members()),
                        ClassTable.figure(line.openTarget()),
                        ClassTable.figure(line.registered()),
                        places,
                        locked));
    }

    /** Shares out anew what is not locked. */
    void share(Weight weight) {
        var parts = rows.stream()
                .map(row -> new Apportionment.Part(
                        weight.of(row.line), row.locked.getValue() ? Long.valueOf(row.value()) : null))
                .toList();
        var shares = Apportionment.of(all, parts);
        for (int i = 0; i < shares.size(); i++) {
            rows.get(i).places.setValue(Math.toIntExact(shares.get(i)));
        }
        tell();
    }

    /** What each unit gets; whoever gets nothing is left out. */
    List<Share> shares() {
        return generateModelValue();
    }

    private void tell() {
        int given = rows.stream().mapToInt(Row::value).sum();
        sum.setText(getTranslation(
                given == all
                        ? "source.training.places.whole"
                        : given < all ? "source.training.places.left" : "source.training.places.tooMany",
                given,
                all,
                Math.abs(all - given)));
        sum.getElement().getClassList().set("kn-class-off", given != all);
    }

    @Override
    protected List<Share> generateModelValue() {
        return rows.stream()
                .filter(row -> row.value() != 0 || row.line.registered() > 0)
                .map(row -> new Share(row.line.code(), row.value(), row.locked.getValue()))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<Share> shares) {
        for (var row : rows) {
            shares.stream()
                    .filter(share -> share.code().equals(row.line.code()))
                    .forEach(share -> {
                        row.places.setValue(share.places());
                        row.locked.setValue(share.locked());
                    });
        }
    }
}
