package vn.ketnap.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/*
 * The data source and Liquibase depend on their connection details, and those on the server: it is up before the pool
 * and goes down after it.
 */

/** Offers the embedded server to Spring Boot where no other database is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = DatabaseChoice.PROPERTY, havingValue = DatabaseChoice.EMBEDDED)
class EmbeddedDatabaseConfig {

    @Bean
    MariaDbServer mariaDbServer(@Value("${ketnap.home}") Path home) {
        return MariaDbServer.start(home.resolve("database"));
    }

    @Bean
    JdbcConnectionDetails appConnection(MariaDbServer server) {
        return new AppConnection(server);
    }

    @Bean
    LiquibaseConnectionDetails ownerConnection(MariaDbServer server) {
        return new OwnerConnection(server);
    }

    private record AppConnection(MariaDbServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return Accounts.APP;
        }

        @Override
        public String getPassword() {
            return server.accounts().appPassword();
        }

        @Override
        public String getJdbcUrl() {
            return server.url();
        }
    }

    private record OwnerConnection(MariaDbServer server) implements LiquibaseConnectionDetails {

        @Override
        public String getUsername() {
            return Accounts.OWNER;
        }

        @Override
        public String getPassword() {
            return server.accounts().ownerPassword();
        }

        @Override
        public String getJdbcUrl() {
            return server.url();
        }
    }
}
