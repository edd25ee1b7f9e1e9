package vn.ketnap.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text in both languages, every used key written, every written key used, no text in the code. */
class TextsTests {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path JAVA = Path.of("src/main/java");

    /** Comments first, so that an apostrophe or a quote inside them opens nothing. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"(\\s*\\+)?",
            Pattern.DOTALL);

    private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[đĐăĂơƠưƯ\\u00c0-\\u00ff\\u1ea0-\\u1ef9]");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_]+){2,}");

    @ParameterizedTest
    @MethodSource("modules")
    void both_languages_say_the_same_things(String module) {
        var vietnamese = load(module + ".properties");
        var english = load(module + "_en.properties");
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
        for (var key : vietnamese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(vietnamese.getProperty(key)));
        }
    }

    @Test
    void each_key_stands_in_one_module_only() {
        var seen = new HashSet<String>();
        var twice = modules()
                .flatMap(module -> load(module + ".properties").stringPropertyNames().stream())
                .filter(key -> !seen.add(key))
                .toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void the_code_holds_no_vietnamese_text() {
        assertThat(literals()
                        .filter(literal ->
                                VIETNAMESE_LETTER.matcher(literal.text()).find()))
                .isEmpty();
    }

    @Test
    void every_key_in_the_code_is_written() {
        var modules = new TreeSet<>(modules().toList());
        var messages = Messages.ofClassPath();
        var unwritten = literals()
                .filter(literal -> !literal.continued())
                .filter(literal -> KEY.matcher(literal.text()).matches())
                .filter(literal -> modules.contains(firstPart(literal.text())))
                .filter(literal -> !messages.has(literal.text()))
                .toList();
        assertThat(unwritten).isEmpty();
    }

    @Test
    void every_written_key_is_used() {
        var used = new HashSet<String>();
        // "insight.overview.column." stands for every key that begins so: what follows is only known when it runs.
        var beginnings = new ArrayList<String>(List.of("word."));
        literals().forEach(literal -> {
            used.add(literal.text());
            boolean goesOn = literal.continued() && literal.text().contains(".");
            if (goesOn || literal.text().endsWith(".")) {
                beginnings.add(literal.text());
            }
        });
        var unused = Messages.ofClassPath().keys().stream()
                .filter(key -> !used.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    static Stream<String> modules() {
        try (var files = Files.list(TEXTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A string in the code; {@code continued} when something is appended to it. */
    private record Literal(Path file, String text, boolean continued) {}

    private static Stream<Literal> literals() {
        try (var files = Files.walk(JAVA)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTests::literalsOf)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Literal> literalsOf(Path file) {
        var found = new ArrayList<Literal>();
        var tokens = TOKEN.matcher(read(file));
        while (tokens.find()) {
            if (tokens.group(1) != null) {
                found.add(new Literal(file, tokens.group(1), false));
            } else if (tokens.group(2) != null) {
                found.add(new Literal(file, tokens.group(2), tokens.group(3) != null));
            }
        }
        return found.stream();
    }

    private static Set<Integer> arguments(String text) {
        var numbers = new TreeSet<Integer>();
        var holes = Pattern.compile("\\{(\\d+)").matcher(new MessageFormat(text).toPattern());
        while (holes.find()) {
            numbers.add(Integer.valueOf(holes.group(1)));
        }
        return numbers;
    }

    private static String firstPart(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    static Properties load(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
