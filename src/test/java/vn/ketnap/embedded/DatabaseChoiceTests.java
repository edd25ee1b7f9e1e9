package vn.ketnap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseChoiceTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void without_an_address_the_portal_brings_its_own() {
        assertThat(choice()).isEqualTo("embedded");
    }

    @Test
    void an_empty_address_is_none() {
        environment.setProperty("spring.datasource.url", "");
        assertThat(choice()).isEqualTo("embedded");
    }

    @Test
    void an_address_means_a_server_elsewhere() {
        environment.setProperty("spring.datasource.url", "jdbc:mariadb://database:3306/ketnap");
        assertThat(choice()).isEqualTo("external");
    }

    @Test
    void an_explicit_choice_wins() {
        environment.setProperty("ketnap.database", "external");
        assertThat(choice()).isEqualTo("external");
    }

    private String choice() {
        new DatabaseChoice().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty("ketnap.database");
    }
}
