package vn.ketnap.insight.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ketnap.KetNapTest;

/** A screen as somebody sees it who has signed in, without a browser. */
abstract class SignedInScreen extends SpringBrowserlessTest {

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

    static String text(Component component) {
        return text(component.getElement()).replace('\u00a0', ' ');
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(SignedInScreen::text).collect(Collectors.joining(" "));
    }

    /** Chooses an item in one of the lists of the page, counted from 0. */
    @SuppressWarnings("unchecked")
    void choose(int list, String item) {
        Select<Object> select = find(Select.class).all().get(list);
        test(select).selectItem(item);
        roundTrip();
    }

    static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
