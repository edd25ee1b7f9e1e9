package vn.ketnap.shared.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the secret of this database under which persons are known again. */
@Component
public class PersonDigestStore {

    private final JdbcClient jdbc;

    PersonDigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Digests under the salt of this database. */
    public PersonDigests digests() {
        return new PersonDigests(jdbc.sql("SELECT salt FROM person_salt WHERE only_row = 1")
                .query((row, n) -> row.getBytes("salt"))
                .single());
    }
}
