package vn.ketnap.e2e;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A view with one word and no layout around it: the least a page of this framework costs. */
@Route(value = "bench-empty", autoLayout = false)
@PermitAll
class EmptyBenchView extends Main {

    EmptyBenchView() {
        var word = new Span("Trang trống");
        word.addClassName("bench-word");
        add(word);
    }
}
