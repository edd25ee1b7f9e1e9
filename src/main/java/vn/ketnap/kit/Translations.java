package vn.ketnap.kit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Lets Vaadin's {@code getTranslation} read {@link Messages}; the first language is the one of a new visitor. */
@Component
public class Translations implements I18NProvider {

    private final Messages messages = Messages.ofClassPath();

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Messages.VIETNAMESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.text(locale, key, params);
    }
}
