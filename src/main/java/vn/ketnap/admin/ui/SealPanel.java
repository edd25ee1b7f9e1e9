package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ketnap.audit.SealCheck;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** What a check of the seals found, and a field for the code of an earlier one; empty until somebody checks. */
final class SealPanel extends Composite<Div> {

    private final Function<@Nullable String, SealCheck> seals;

    /** @param seals checks them; given a code noted earlier, looks for it too */
    SealPanel(Function<@Nullable String, SealCheck> seals) {
        this.seals = seals;
        getContent().addClassName("kn-page");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /** Checks now. */
    void check() {
        show(null);
    }

    private void show(@Nullable String noted) {
        var check = seals.apply(noted);
        var words = new SealWords(Formats.here());
        var panel = new Panel(words.finding(check), words.reach(check));
        boolean holds = check.unbroken() && (noted == null || check.notedEntry() != null);
        panel.getContent().addClassName(holds ? "kn-seal-holds" : "kn-seal-broken");
        var compared = new Paragraph(noted == null ? "" : words.noted(check));
        panel.setBody(compared, new Paragraph(words.advice(check)), field(noted));
        getContent().removeAll();
        getContent().add(panel);
    }

    private TextField field(@Nullable String noted) {
        var field = new TextField(getTranslation("admin.seal.noted"));
        field.addClassNames("kn-seal-noted", "kn-no-print");
        field.setClearButtonVisible(true);
        field.setMaxLength(64);
        field.setValue(noted == null ? "" : noted);
        field.addValueChangeListener(change -> show(code(change.getValue())));
        return field;
    }

    private static @Nullable String code(String typed) {
        return typed.isBlank() ? null : typed.strip().toLowerCase(Locale.ROOT);
    }
}
