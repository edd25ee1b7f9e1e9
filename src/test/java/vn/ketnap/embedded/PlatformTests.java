package vn.ketnap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTests {

    @Test
    void linux_on_x86_has_a_database() {
        assertThat(new Platform("linux", "amd64").folder()).isEqualTo("linux");
    }

    @ParameterizedTest
    @CsvSource({"linux, aarch64", "mac os x, aarch64", "windows 11, amd64"})
    void elsewhere_one_sentence_says_so_and_what_to_do(String system, String processor) {
        assertThatThrownBy(() -> new Platform(system, processor).folder())
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal -> assertThat(refusal.remedy()).contains("--db-url"))
                .hasMessageContaining(system)
                .hasMessageContaining(processor);
    }
}
