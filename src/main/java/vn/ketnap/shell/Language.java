package vn.ketnap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Messages;

/** The language somebody chose, kept in a cookie; Vietnamese until then, whatever the browser asks for. */
final class Language {

    private static final String COOKIE = "ngon-ngu";
    private static final Duration KEPT = Duration.ofDays(365);

    private Language() {}

    /** The language of a request. */
    static Locale of(@Nullable VaadinRequest request) {
        var cookies = request == null ? null : request.getCookies();
        boolean english = cookies != null
                && Stream.of(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals("en"));
        return english ? Locale.ENGLISH : Messages.VIETNAMESE;
    }

    /** Keeps the choice and shows the page anew in that language. */
    static void choose(Locale locale) {
        var request = VaadinRequest.getCurrent();
        var cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }
}
