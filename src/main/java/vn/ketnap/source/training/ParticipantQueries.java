package vn.ketnap.source.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.settings.DatedRules;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;

/** Reads who is in a class and who may be: only persons whom the asker's own level keeps; above it there are counts. */
@Component
@Transactional(readOnly = true)
class ParticipantQueries {

    private static final String PARTICIPANTS = """
            SELECT t.*, f.channel, v.code, v.name, p.full_name, s.stage, k.number
            FROM training_participant t
            JOIN candidate f ON f.id = t.candidate_id
            JOIN candidate_person p ON p.candidate_id = f.id
            JOIN candidate_stay s ON s.candidate_id = f.id AND s.stage <> 'FEASIBLE' AND s.valid_to = '9999-12-31'
            JOIN organization_version v ON v.id = %s
            LEFT JOIN training_certificate k ON k.participant_id = t.id
            WHERE %s AND %s
            ORDER BY v.name, p.full_name, t.id
            """;

    private static final String OF_CLASS = PARTICIPANTS.formatted(
            ClassQueries.LAST_VERSION.formatted("f.organization_id"), "t.class_id = :id", WholeNames.READ);

    private static final String ONE = PARTICIPANTS.formatted(
            ClassQueries.LAST_VERSION.formatted("f.organization_id"), "t.id = :id", WholeNames.READ);

    /*
     * Below the host of the class and below the asker; whose place somebody takes is the nearest unit above him that was
     * given some, else his base organisation.
     */
    private static final String FREE =
            """
            SELECT f.id, f.organization_id, f.channel, v.name, p.full_name, s.stage, s.valid_from,
                   COALESCE((
                       SELECT g.organization_id FROM heir gh
                       JOIN ancestry ga ON ga.organization_id = gh.heir_id
                        AND ga.valid_from <= :today AND ga.valid_to > :today
                       JOIN training_place g ON g.organization_id = ga.ancestor_id AND g.class_id = :class
                       WHERE gh.organization_id = f.organization_id AND gh.valid_from <= :today AND gh.valid_to > :today
                       ORDER BY ga.depth LIMIT 1), (
                       SELECT ba.ancestor_id FROM heir bh
                       JOIN ancestry ba ON ba.organization_id = bh.heir_id
                        AND ba.valid_from <= :today AND ba.valid_to > :today
                       JOIN organization_version b ON b.organization_id = ba.ancestor_id
                        AND b.kind IN ('BASE_ORGANIZATION', 'BASE_BRANCH')
                        AND b.valid_from <= :today AND b.valid_to > :today
                       WHERE bh.organization_id = f.organization_id AND bh.valid_from <= :today AND bh.valid_to > :today
                       ORDER BY ba.depth LIMIT 1), f.organization_id) AS sender_id
            FROM candidate f
            JOIN (SELECT DISTINCT h.organization_id FROM ancestry a
                  JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                  JOIN ancestry u ON u.organization_id = a.organization_id AND u.ancestor_id = :host
                   AND u.valid_from <= :today AND u.valid_to > :today
                  WHERE a.ancestor_id IN (:roots) AND a.valid_from <= :today AND a.valid_to > :today) mine
              ON mine.organization_id = f.organization_id
            JOIN candidate_stay s ON s.candidate_id = f.id AND s.stage IN ('HELPER_ASSIGNED', 'SENT_TO_CLASS')
             AND s.valid_to = '9999-12-31'
            JOIN candidate_person p ON p.candidate_id = f.id
            JOIN organization_version v ON v.id = %s
            WHERE NOT EXISTS (SELECT 1 FROM training_participant t WHERE t.candidate_id = f.id
                              AND (t.result IS NULL OR t.class_id = :class))
              AND %s
            ORDER BY v.name, p.full_name, f.id
            """.formatted(ClassQueries.LAST_VERSION.formatted("f.organization_id"), WholeNames.READ);

    private final JdbcClient jdbc;
    private final SettingStore settings;
    private final Clock clock;

    ParticipantQueries(JdbcClient jdbc, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The participants whom the asker reads, by unit and name. */
    List<Participant> of(OrgScope scope, long classId) {
        var rules = settings.dated();
        return read(scope, OF_CLASS, classId)
                .query((row, n) -> participant(row, rules))
                .list();
    }

    /**
     * One participant.
     *
     * @throws NotFound when there is none, or the asker does not read the person
     */
    Participant find(OrgScope scope, long id) {
        var rules = settings.dated();
        return read(scope, ONE, id)
                .query((row, n) -> participant(row, rules))
                .optional()
                .orElseThrow(() -> new NotFound("participant " + id));
    }

    /** Who may be sent to a class of those whom the asker keeps. */
    List<FreeCandidate> free(OrgScope scope, TrainingClass entry) {
        return jdbc.sql(FREE)
                .param("class", entry.id())
                .param("host", entry.host().value())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query(ParticipantQueries::free)
                .list();
    }

    private JdbcClient.StatementSpec read(OrgScope scope, String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock));
    }

    private static FreeCandidate free(ResultSet row, int n) throws SQLException {
        return new FreeCandidate(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getLong("sender_id"),
                row.getString("name"),
                row.getString("full_name"),
                Population.valueOf(row.getString("channel")),
                Stage.valueOf(row.getString("stage")),
                row.getObject("valid_from", LocalDate.class));
    }

    private static Participant participant(ResultSet row, DatedRules rules) throws SQLException {
        var certified = row.getObject("certified_on", LocalDate.class);
        return new Participant(
                row.getLong("id"),
                row.getLong("class_id"),
                row.getLong("candidate_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("full_name"),
                Population.valueOf(row.getString("channel")),
                Stage.valueOf(row.getString("stage")),
                row.getObject("registered_on", LocalDate.class),
                result(row.getString("result")),
                row.getString("number"),
                certified,
                certified == null
                        ? null
                        : certified.plusMonths(rules.integer("candidate.certificate-months", certified)),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static @Nullable ClassResult result(@Nullable String name) {
        return name == null ? null : ClassResult.valueOf(name);
    }
}
