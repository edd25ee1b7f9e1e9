package vn.ketnap.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text reaches a contrast of 4.5:1 wherever it stands, what is drawn 3:1 (WCAG 2.2). */
class TokensTests {

    private static String tokens = "";

    @BeforeAll
    static void read() throws IOException {
        tokens = Files.readString(Path.of("frontend/static/styles/tokens.css"));
    }

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink-2, ground",
        "ink-3, ground",
        "navy, ground",
        "red, ground",
        "amber, ground",
        "green, ground",
        "ink-3, paper",
        "navy, navy-soft",
        "paper, navy",
        "paper, navy-line",
        "ink, grey-1",
        "red, red-soft"
    })
    void text_is_readable(String ink, String behind) {
        assertThat(contrast(ink, behind)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"navy, grey-1", "red, grey-2", "red, grey-3", "grey-line, paper", "field-line, paper"})
    void marks_are_visible(String mark, String behind) {
        assertThat(contrast(mark, behind)).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String token) {
        var found = Pattern.compile("--kn-" + token + ": #([0-9a-f]{3,6});").matcher(tokens);
        assertThat(found.find()).as(token).isTrue();
        var hex = found.group(1);
        var full = hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
        int rgb = Integer.parseInt(full, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
