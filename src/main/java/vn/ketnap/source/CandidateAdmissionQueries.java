package vn.ketnap.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;

/** Reads for the register: which candidates it may take, and what speaks against it. */
@Component
@Transactional(readOnly = true)
public class CandidateAdmissionQueries {

    /* Names are searched only where the asker reads them whole: initials shall not be found out by search. */
    private static final String FOUND = """
            SELECT f.id FROM candidate f
            JOIN candidate_stay s ON s.candidate_id = f.id AND s.valid_to = '9999-12-31' AND s.stage IN (:stages)
            LEFT JOIN candidate_person p ON p.candidate_id = f.id
            WHERE NOT EXISTS (SELECT 1 FROM candidate_admission r WHERE r.candidate_id = f.id)
              AND (:all OR EXISTS (
                SELECT 1 FROM heir h JOIN ancestry g ON g.organization_id = h.heir_id AND g.ancestor_id IN (:roots)
                 AND g.valid_from <= :today AND g.valid_to > :today
                WHERE h.organization_id = f.organization_id AND h.valid_from <= :today AND h.valid_to > :today))
              AND (:text = '' OR (p.search_name LIKE :like AND WHOLE))
            ORDER BY FIELD(s.stage, :stages) DESC, s.valid_from, f.id LIMIT :limit OFFSET :offset
            """.replace("WHOLE", WholeNames.READ);

    /* The branch itself, an heir of it, or a branch below a unit that carries persons without being a branch. */
    private static final String FITS = """
            SELECT COUNT(*) FROM heir h
            JOIN ancestry a ON a.ancestor_id = h.heir_id AND a.valid_from <= :on AND a.valid_to > :on
            JOIN organization_version v ON v.organization_id = a.organization_id AND v.code = :branch
            WHERE h.organization_id = :unit AND h.valid_from <= :on AND h.valid_to > :on
            """;

    private final JdbcClient jdbc;
    private final CandidateEntryQueries entries;
    private final CandidateCheckQueries checks;
    private final OrganizationQueries organizations;
    private final SettingStore settings;
    private final Clock clock;

    CandidateAdmissionQueries(
            JdbcClient jdbc,
            CandidateEntryQueries entries,
            CandidateCheckQueries checks,
            OrganizationQueries organizations,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.checks = checks;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Candidates on the way whom no entry of the register names, who stands furthest first. */
    public List<CandidateHit> find(OrgScope scope, String text, int offset, int limit) {
        var folded = Folded.of(text);
        return jdbc
                .sql(FOUND)
                .param("stages", Stage.openOnes().stream().map(Enum::name).toList())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .param("text", folded)
                .param("like", "%" + folded.replace("%", "\\%").replace("_", "\\_") + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .map(id -> hit(scope, id))
                .toList();
    }

    /** One candidate whom the register may take; nothing where there is none any more. */
    public Optional<CandidateHit> find(OrgScope scope, long id) {
        var entry = entries.find(scope, id);
        return entry.admissionId() == null && entry.stage().open() && entry.latest()
                ? Optional.of(hit(scope, id))
                : Optional.empty();
    }

    /** The candidate that an entry of the register came from; nothing where there is none. */
    public Optional<CandidateEntry> of(OrgScope scope, long admissionId) {
        return jdbc.sql("SELECT candidate_id FROM candidate_admission WHERE admission_id = :admission")
                .param("admission", admissionId)
                .query((row, n) -> row.getLong("candidate_id"))
                .optional()
                .flatMap(id -> inScope(scope, id));
    }

    /** What speaks against an entry that is about to be made from a candidate. */
    public List<Problem> check(OrgScope scope, AdmitCandidate command, String stamp) {
        var standing = entries.find(scope, command.id());
        return AdmitRules.first(command, stamp, standing, facts(scope, command, standing));
    }

    /** What speaks against a change of an entry that came from a candidate. */
    public List<Problem> checkAgain(OrgScope scope, AdmitCandidate command) {
        var standing = entries.find(scope, command.id());
        return AdmitRules.again(command, standing, facts(scope, command, standing));
    }

    /** The branch of an entry, as it was called on the day of the decision. */
    long branch(AdmitCandidate command) {
        return jdbc.sql("""
                        SELECT organization_id FROM organization_version WHERE code = :branch
                        ORDER BY (valid_from <= :on AND valid_to > :on) DESC, valid_from DESC LIMIT 1
                        """)
                .param("branch", command.branchCode())
                .param("on", command.decidedOn())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    boolean fits(CandidateEntry standing, AdmitCandidate command) {
        return jdbc.sql(FITS)
                        .param(
                                "unit",
                                standing.admittingId() == null ? standing.organizationId() : standing.admittingId())
                        .param("branch", command.branchCode())
                        .param("on", command.decidedOn())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private AdmitRules.Facts facts(OrgScope scope, AdmitCandidate command, CandidateEntry standing) {
        var elsewhere =
                checks.elsewhere(scope, Set.of(standing.person())).getOrDefault(standing.person(), List.of()).stream()
                        .filter(one -> !one.code().equals(standing.code()))
                        .toList();
        return new AdmitRules.Facts(
                fits(standing, command),
                elsewhere,
                new PathRules.Facts(
                        LocalDate.now(clock),
                        command.bornOn(),
                        standing.standing().certificateOn(),
                        settings.dated(),
                        settings.workingDays()));
    }

    private Optional<CandidateEntry> inScope(OrgScope scope, long id) {
        try {
            return Optional.of(entries.find(scope, id).shown());
        } catch (NotFound outOfScope) {
            return Optional.empty();
        }
    }

    private CandidateHit hit(OrgScope scope, long id) {
        var whole = entries.find(scope, id);
        var shown = whole.shown();
        var code = shown.admittingCode() == null ? shown.code() : shown.admittingCode();
        var unit = organizations.byCode(scope, code, LocalDate.now(clock)).rows().stream()
                .findFirst();
        return new CandidateHit(
                id,
                shown.stamp(),
                code,
                unit.map(one -> one.name()).orElse(shown.unitName()),
                unit.map(one -> one.kind().branch()).orElse(false),
                shown.fullName(),
                shown.whole(),
                shown.bornOn(),
                shown.channel(),
                shown.stage(),
                shown.days().on(Stage.BRANCH_RESOLUTION));
    }
}
