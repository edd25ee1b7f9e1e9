package vn.ketnap.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.audit.SealCheck.Finding;
import vn.ketnap.audit.SealCheck.Kind;
import vn.ketnap.shared.Actor;

/** The chain of seals, and what somebody with the keys of the database does to it behind the portal's back. */
@KetNapTest
class SealTests {

    private static final Actor PORTAL = SystemActors.firstStart();
    private static final List<String> TRIGGERS = List.of(
            "audit_entry_never_changes BEFORE UPDATE ON audit_entry",
            "audit_entry_never_goes BEFORE DELETE ON audit_entry",
            "audit_seal_never_changes BEFORE UPDATE ON audit_seal",
            "audit_seal_never_goes BEFORE DELETE ON audit_seal");

    @Autowired
    AuditLog audit;

    @Autowired
    Sealer sealer;

    @Autowired
    SealService seals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LiquibaseConnectionDetails owner;

    private SingleConnectionDataSource hands;
    private JdbcTemplate behind;

    @BeforeEach
    void everythingIsSealed() {
        assertThat(sealer.seal(10)).isTrue();
        hands = new SingleConnectionDataSource(
                requireNonNull(owner.getJdbcUrl()),
                requireNonNull(owner.getUsername()),
                requireNonNull(owner.getPassword()),
                true);
        behind = new JdbcTemplate(hands);
    }

    @AfterEach
    void handsOff() {
        SecurityContextHolder.clearContext();
        hands.destroy();
    }

    @Test
    void what_is_committed_is_sealed_once_and_holds() {
        long entry = sealed("kept");
        sealer.seal(10);
        assertThat(count("SELECT COUNT(*) FROM audit_seal WHERE entry_id = " + entry))
                .isEqualTo(1);
        var check = verify();
        assertThat(check.finding()).isNull();
        assertThat(check.lastEntry()).isGreaterThanOrEqualTo(entry);
        assertThat(check.code()).matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("SELECT subject FROM audit_entry WHERE action = 'audit.verified' ORDER BY id DESC LIMIT 1")
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo(String.valueOf(check.lastEntry()));
    }

    @Test
    void an_altered_entry_is_named() {
        long entry = sealed("altered");
        tamper("UPDATE audit_entry SET username = 'ai-do' WHERE id = " + entry);
        try {
            assertThat(finding().kind()).isEqualTo(Kind.ALTERED);
            assertThat(finding())
                    .extracting(Finding::number, Finding::username, Finding::action)
                    .containsExactly(entry, "ai-do", "test.seal");
        } finally {
            tamper("UPDATE audit_entry SET username = '" + PORTAL.username() + "' WHERE id = " + entry);
        }
        assertThat(verify().finding()).isNull();
    }

    @Test
    void a_removed_entry_is_named() {
        long entry = sealed("gone");
        tamper("CREATE TABLE kept_entry AS SELECT * FROM audit_entry WHERE id = " + entry);
        tamper("DELETE FROM audit_entry WHERE id = " + entry);
        try {
            assertThat(finding().kind()).isEqualTo(Kind.MISSING);
            assertThat(finding().number()).isEqualTo(entry);
        } finally {
            tamper("INSERT INTO audit_entry SELECT * FROM kept_entry", "DROP TABLE kept_entry");
        }
        assertThat(verify().finding()).isNull();
    }

    @Test
    void an_entry_removed_with_its_seal_breaks_the_chain() {
        long entry = sealed("gone-with-its-seal");
        long next = sealed("next");
        tamper("CREATE TABLE kept_seal AS SELECT * FROM audit_seal WHERE entry_id = " + entry);
        tamper("CREATE TABLE kept_entry AS SELECT * FROM audit_entry WHERE id = " + entry);
        tamper("DELETE FROM audit_seal WHERE entry_id = " + entry, "DELETE FROM audit_entry WHERE id = " + entry);
        try {
            assertThat(finding().kind()).isEqualTo(Kind.CHAIN_BROKEN);
            assertThat(finding().number()).isBetween(entry + 1, next);
        } finally {
            tamper(
                    "INSERT INTO audit_entry SELECT * FROM kept_entry",
                    "INSERT INTO audit_seal SELECT * FROM kept_seal",
                    "DROP TABLE kept_entry, kept_seal");
        }
        assertThat(verify().finding()).isNull();
    }

    @Test
    void an_entry_slipped_in_among_old_ones_is_named() {
        tamper("INSERT INTO audit_entry (recorded_at, user_id, username, action, subject, details)"
                + " VALUES (NOW(6) - INTERVAL 40 DAY, 7, 'ai-do', 'test.seal', 'slipped-in', '{}')");
        long added = id("slipped-in");
        try {
            assertThat(finding().kind()).isEqualTo(Kind.ADDED);
            assertThat(finding().number()).isEqualTo(added);
            assertThat(count("SELECT COUNT(*) FROM audit_seal WHERE entry_id = " + added))
                    .isZero();
        } finally {
            tamper("DELETE FROM audit_entry WHERE id = " + added);
        }
        assertThat(verify().finding()).isNull();
    }

    @Test
    void a_late_commit_with_a_low_number_is_not_lost() {
        var early = UUID.randomUUID().toString();
        long later = requireNonNull(transaction.execute(status -> {
            audit.record(PORTAL, "test.seal", early, Map.of());
            return sealed("later");
        }));
        long first = id(early);
        assertThat(first).isLessThan(later);
        assertThat(count("SELECT COUNT(*) FROM audit_seal WHERE entry_id = " + first))
                .isZero();
        sealer.seal(10);
        assertThat(place(first)).isGreaterThan(place(later));
        assertThat(verify().finding()).isNull();
    }

    @Test
    void a_code_noted_elsewhere_tells_when_the_end_was_cut_off() {
        sealed("kept");
        long entry = sealed("cut-off");
        var noted = hash(entry);
        assertThat(verify(noted).notedEntry()).isEqualTo(entry);
        assertThat(verify("0".repeat(64)).notedEntry()).isNull();
        long place = place(entry);
        tamper("CREATE TABLE kept_seal AS SELECT * FROM audit_seal WHERE place >= " + place);
        tamper("DELETE FROM audit_seal WHERE place >= " + place);
        try {
            var check = verify(noted);
            assertThat(check.finding()).isNull();
            assertThat(check.notedEntry()).isNull();
        } finally {
            tamper(
                    "DELETE FROM audit_seal WHERE place >= " + place,
                    "INSERT INTO audit_seal SELECT * FROM kept_seal",
                    "DROP TABLE kept_seal");
        }
        assertThat(verify(noted).notedEntry()).isEqualTo(entry);
        assertThat(verify().finding()).isNull();
    }

    @Test
    void one_server_seals_at_a_time() {
        behind.queryForObject("SELECT GET_LOCK('ketnap.audit-seal', 10)", Integer.class);
        assertThat(sealer.seal(0)).isFalse();
        behind.queryForObject("SELECT RELEASE_LOCK('ketnap.audit-seal')", Integer.class);
        assertThat(sealer.seal(0)).isTrue();
    }

    @Test
    void not_even_the_owner_rewrites_a_seal() {
        assertThatThrownBy(() -> behind.update("UPDATE audit_seal SET hash = REPEAT('0', 64)"))
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> behind.update("DELETE FROM audit_seal"))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void who_reads_no_log_checks_none() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("lanhdao", "", "READ_FIGURES"));
        assertThatThrownBy(() -> seals.verify(PORTAL, null)).isInstanceOf(AccessDeniedException.class);
    }

    private SealCheck verify() {
        return SystemActors.as(PORTAL, () -> seals.verify(PORTAL, null));
    }

    private SealCheck verify(String noted) {
        return SystemActors.as(PORTAL, () -> seals.verify(PORTAL, noted));
    }

    private String hash(long entry) {
        return jdbc.sql("SELECT hash FROM audit_seal WHERE entry_id = :id")
                .param("id", entry)
                .query(String.class)
                .single();
    }

    private Finding finding() {
        return requireNonNull(verify().finding());
    }

    /** Writes an entry that is sealed at once. */
    private long sealed(String subject) {
        var unique = subject + " " + UUID.randomUUID();
        audit.recordApart(PORTAL, "test.seal", unique, Map.of());
        sealer.seal(10);
        return id(unique);
    }

    private long id(String subject) {
        return jdbc.sql("SELECT id FROM audit_entry WHERE subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    private long place(long entry) {
        return count("SELECT place FROM audit_seal WHERE entry_id = " + entry);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** What the owner of the tables can do: take the triggers away, do it, and put them back. */
    private void tamper(String... statements) {
        behind.queryForObject("SELECT GET_LOCK('ketnap.audit-seal', 10)", Integer.class);
        TRIGGERS.forEach(trigger -> behind.execute("DROP TRIGGER " + trigger.substring(0, trigger.indexOf(' '))));
        try {
            behind.execute("SET foreign_key_checks = 0");
            List.of(statements).forEach(behind::execute);
        } finally {
            TRIGGERS.forEach(trigger -> behind.execute("CREATE TRIGGER " + trigger
                    + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'"));
            behind.queryForObject("SELECT RELEASE_LOCK('ketnap.audit-seal')", Integer.class);
        }
    }
}
