package vn.ketnap.admission.stagnation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Why a branch admits nobody, whether it is exempt and what is done: read, and said anew, in one place. */
final class ReasonDialog extends Dialog {

    private final ReasonDialogs doors;
    private final String code;
    private final Div content = new Div();
    private boolean changed;

    ReasonDialog(ReasonDialogs doors, String code, String name, Runnable onChange) {
        this.doors = doors;
        this.code = code;
        setHeaderTitle(name);
        setWidth("46rem");
        content.addClassName("kn-reasons");
        add(content);
        getFooter().add(new Button(getTranslation("admission.reason.close"), click -> close()));
        addOpenedChangeListener(opened -> {
            if (!opened.isOpened() && changed) {
                onChange.run();
            }
        });
        show();
    }

    private void show() {
        var reasons = doors.of(code);
        content.removeAll();
        content.add(
                new CauseSection(doors, code, reasons, this::saved),
                new ExemptionSection(doors, code, reasons, this::saved),
                new ActionSection(doors, code, reasons, this::saved));
    }

    private void saved() {
        changed = true;
        show();
    }
}
