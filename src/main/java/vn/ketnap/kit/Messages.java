package vn.ketnap.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every text of the portal in Vietnamese (the source and the fallback) and English, by key. */
public class Messages {

    /** The language the portal is written in. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private static final String ENGLISH_FILE = "_en.properties";
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private Messages() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                var texts = String.valueOf(file.getFilename()).endsWith(ENGLISH_FILE) ? english : vietnamese;
                PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                        .forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts on the class path; they never change while the portal runs, so everybody shares one instance. */
    public static Messages ofClassPath() {
        return Loaded.ONCE;
    }

    /**
     * The text for a key. Arguments fill {@code {0}}, {@code {1}}: figures, dates, periods and enum constants come out as
     * people of that language write them; a year is passed as {@link java.time.Year} or text, never as a number.
     *
     * @return {@code !key!} when nobody wrote the text
     */
    public String text(Locale locale, String key, @Nullable Object... args) {
        String pattern = pattern(locale, key);
        if (pattern == null) {
            if (missing.add(key)) {
                LOG.warn("no text for key {}", key);
            }
            return "!" + key + "!";
        }
        var formats = Formats.of(locale);
        var shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = formats.any(args[i]);
        }
        return new MessageFormat(pattern, formats.locale()).format(shown);
    }

    /** The word for an enum constant, by convention {@code word.<enum>.<CONSTANT>}. */
    public String word(Locale locale, Enum<?> constant) {
        return text(locale, "word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** Whether there is a text for the key. */
    public boolean has(String key) {
        return vietnamese.containsKey(key);
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(vietnamese.keySet());
    }

    private @Nullable String pattern(Locale locale, String key) {
        var own = isEnglish(locale) ? english.get(key) : null;
        return own != null ? own : vietnamese.get(key);
    }

    /** Whether English is meant; every other language reads Vietnamese. */
    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static final class Loaded {
        static final Messages ONCE = new Messages();
    }
}
