package vn.ketnap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.facts.WriteTransaction;

/** Changes candidates one by one; what a hand has touched no import takes back. */
@Component
class CandidateEntryStore {

    private static final String UPDATE = "UPDATE candidate SET organization_id = ?, person = ?, "
            + StandingCandidate.COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + ", import_id = 0 WHERE id = ?";

    private static final String INSERT = "INSERT INTO candidate (organization_id, person, round, "
            + String.join(", ", StandingCandidate.COLUMNS) + ") VALUES (?, ?, ?"
            + ", ?".repeat(StandingCandidate.COLUMNS.size()) + ")";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final StayStore stays;

    CandidateEntryStore(JdbcClient jdbc, JdbcTemplate template, StayStore stays) {
        this.jdbc = jdbc;
        this.template = template;
        this.stays = stays;
    }

    /** Keeps everybody else from changing it before this transaction ends. */
    void lock(long id) {
        WriteTransaction.needed();
        jdbc.sql("SELECT id FROM candidate WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** The candidate as it is to be. */
    void update(CandidateEntry before, StandingCandidate after) {
        var values = new ArrayList<@Nullable Object>(List.of(after.organizationId(), after.person()));
        values.addAll(after.values());
        values.add(before.id());
        template.update(UPDATE, values.toArray());
        stays.derive(Stream.of(before.organizationId(), after.organizationId())
                .distinct()
                .toList());
    }

    /** Who it is. */
    void person(long id, CorrectCandidate command) {
        jdbc.sql("""
                        UPDATE candidate_person SET full_name = :name, search_name = :folded, born_on = :born,
                            assigned_to = :helper, note = :note
                        WHERE candidate_id = :id
                        """)
                .param("name", command.fullName())
                .param("folded", Folded.of(command.fullName()))
                .param("born", command.bornOn())
                .param("helper", command.helper())
                .param("note", command.note())
                .param("id", id)
                .update();
    }

    /** Who helps. */
    void helper(long id, String helper) {
        jdbc.sql("UPDATE candidate_person SET assigned_to = :helper WHERE candidate_id = :id")
                .param("helper", helper)
                .param("id", id)
                .update();
    }

    /** Another round of the same person. */
    void again(CandidateEntry earlier, StandingCandidate round) {
        var values = new ArrayList<@Nullable Object>(List.of(round.organizationId(), round.person(), round.round()));
        values.addAll(round.values());
        template.update(INSERT, values.toArray());
        jdbc.sql("""
                        INSERT INTO candidate_person (candidate_id, full_name, search_name, born_on, assigned_to, note)
                        SELECT c.id, p.full_name, p.search_name, p.born_on, p.assigned_to, p.note
                        FROM candidate c JOIN candidate_person p ON p.candidate_id = :earlier
                        WHERE c.organization_id = :unit AND c.person = :person AND c.round = :round
                        """)
                .param("earlier", earlier.id())
                .param("unit", round.organizationId())
                .param("person", round.person())
                .param("round", round.round())
                .update();
        stays.derive(Set.of(round.organizationId()));
    }
}
