package vn.ketnap.admin.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ketnap.KetNapTest;

/** A screen of administrators and auditors as somebody sees it who has signed in, without a browser. */
abstract class AdminScreen extends SpringBrowserlessTest {

    @Autowired
    AuthenticationManager people;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Opens an address and tells everything that stands on the page. */
    String open(String user, String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
        return text();
    }

    String text() {
        return text(getCurrentView().getElement()).replace('\u00a0', ' ');
    }

    List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(AdminScreen::text).collect(Collectors.joining(" "));
    }
}
