package vn.ketnap.source.training.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.source.training.ClassPlaces;
import vn.ketnap.source.training.HandOutPlaces;

/** Hands the places of a class to units: by weight, then by hand; what is locked stays. */
final class PlacesForm {

    private final ClassDesk desk;
    private final ClassPlaces places;
    private final Runnable after;
    private final FormDialog dialog;
    private final PlacesField field;

    /** @param after what follows when they are handed out */
    PlacesForm(ClassDesk desk, ClassPlaces places, Runnable after) {
        this.desk = desk;
        this.places = places;
        this.after = after;
        int all = Objects.requireNonNull(places.entry().plan().places());
        dialog = new FormDialog(
                text("source.training.places.title", places.entry().plan().title()));
        field = new PlacesField(places.lines(), all);
        var weight = new Select<PlacesField.Weight>();
        weight.setLabel(text("source.training.places.weight"));
        weight.setItems(PlacesField.Weight.values());
        weight.setItemLabelGenerator(PageWords::word);
        weight.setValue(PlacesField.Weight.MEMBERS);
        weight.addValueChangeListener(change -> field.share(change.getValue()));
        dialog.about(text("source.training.places.about"))
                .with("weight", weight)
                .wide("shares", field)
                .also(text("source.training.places.again"), () -> field.share(weight.getValue()))
                .save(text("source.training.places.save"), this::save);
        if (places.lines().stream().allMatch(line -> line.places() == null)) {
            field.share(PlacesField.Weight.MEMBERS);
        }
    }

    void open() {
        dialog.open();
    }

    private void save() {
        var entry = places.entry();
        if (dialog.attempt(() -> desk.handOut(new HandOutPlaces(entry.id(), entry.version(), field.shares())))) {
            dialog.close();
            after.run();
        }
    }
}
