package vn.ketnap.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.ketnap.kit.Messages;

class LanguageTests {

    private final VaadinRequest request = mock(VaadinRequest.class);

    @Test
    void a_new_visitor_reads_vietnamese_whatever_the_browser_asks_for() {
        when(request.getLocale()).thenReturn(Locale.ENGLISH);
        assertThat(Language.of(request)).isEqualTo(Messages.VIETNAMESE);
        assertThat(Language.of(null)).isEqualTo(Messages.VIETNAMESE);
    }

    @Test
    void the_chosen_language_stays() {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie("ngon-ngu", "en")});
        assertThat(Language.of(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_foreign_cookie_value_changes_nothing() {
        when(request.getCookies()).thenReturn(new Cookie[] {new Cookie("ngon-ngu", "../x"), new Cookie("a", "en")});
        assertThat(Language.of(request)).isEqualTo(Messages.VIETNAMESE);
    }
}
