package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.lineage.EventFigures;
import vn.ketnap.organization.lineage.UnitHistory;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** The units of an event before and after it: members, branches, and whom they admitted, read either way. */
@Component
@Transactional(readOnly = true)
class EventEffectQueries implements EventFigures {

    private static final Wanted ADMITTED = new Wanted(Metric.ADMITTED, Population.ALL);

    private static final String STANDING = """
            SELECT DISTINCT v.organization_id FROM organization_version v
            WHERE v.organization_id IN (:units) AND v.valid_from < :until AND v.valid_to > :from
            """;

    private static final String BRANCHES = """
            SELECT COUNT(DISTINCT a.organization_id) FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.organization_id AND v.kind IN ('BRANCH', 'BASE_BRANCH')
             AND v.valid_from <= :day AND v.valid_to > :day
            WHERE a.ancestor_id IN (:units) AND a.valid_from <= :day AND a.valid_to > :day
            """;

    private static final String MEMBERS = """
            SELECT SUM(m.total) AS members, COUNT(*) AS units, MIN(m.as_of_on) AS first_on
            FROM member_count m
            WHERE m.organization_id IN (:units) AND m.as_of_on >= :from AND m.as_of_on <= :until
              AND NOT EXISTS (SELECT 1 FROM member_count later WHERE later.organization_id = m.organization_id
                              AND later.as_of_on > m.as_of_on AND later.as_of_on <= :until)
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final FamilyQueries families;
    private final AnswerQueries answers;
    private final SettingStore settings;
    private final Clock clock;

    EventEffectQueries(
            JdbcClient jdbc,
            OrganizationQueries organizations,
            FamilyQueries families,
            AnswerQueries answers,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.families = families;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Effect of(OrgScope scope, UnitHistory.Event event) {
        var related =
                Stream.concat(event.olds().stream(), event.news().stream()).toList();
        var codes = new LinkedHashSet<String>();
        related.stream().map(UnitHistory.Related::code).filter(Objects::nonNull).forEach(codes::add);
        int hidden = Math.toIntExact(
                related.stream().filter(unit -> unit.code() == null).count());
        var units = codes.stream()
                .map(code -> organizations.idOf(scope, code))
                .distinct()
                .toList();
        var on = event.on();
        var years = new ArrayList<Year>();
        for (int year = on.getYear() - 1; year <= on.getYear() + 1; year++) {
            if (year <= LocalDate.now(clock).getYear()) {
                years.add(year(scope, units, year, hidden));
            }
        }
        var before = new Period(LocalDate.of(1930, 1, 1), on.minusDays(1));
        var after = new Period(on, on.plusYears(1).minusDays(1));
        return new Effect(state(units, before.to(), before), state(units, on, after), years, hidden);
    }

    private State state(List<OrganizationId> units, LocalDate day, Period counted) {
        var standing = standing(units, new Period(day, day));
        if (standing.isEmpty()) {
            return new State(day, 0, 0, null, null);
        }
        long branches = jdbc.sql(BRANCHES)
                .param("units", ids(standing))
                .param("day", day)
                .query((row, n) -> row.getLong(1))
                .single();
        return jdbc.sql(MEMBERS)
                .param("units", ids(standing))
                .param("from", counted.from())
                .param("until", counted.to())
                .query((row, n) -> {
                    boolean all = row.getInt("units") == standing.size();
                    return new State(
                            day,
                            standing.size(),
                            branches,
                            all ? row.getLong("members") : null,
                            all ? row.getObject("first_on", LocalDate.class) : null);
                })
                .single();
    }

    private Year year(OrgScope scope, List<OrganizationId> units, int year, int hidden) {
        var today = LocalDate.now(clock);
        var whole = Period.year(year);
        var period = whole.to().isAfter(today) ? new Period(whole.from(), today) : whole;
        var then = admitted(scope, units, period, Question.Reading.AS_IT_WAS, hidden);
        var now = admitted(scope, units, period, Question.Reading.AS_IT_IS, hidden);
        var latest = Stream.of(then, now)
                .flatMap(Optional::stream)
                .map(Answer::cutOff)
                .max(Comparator.naturalOrder());
        return new Year(
                year,
                latest.orElse(period.to()),
                then.map(Answer::count).orElse(null),
                now.map(Answer::count).orElse(null));
    }

    private Optional<Answer> admitted(
            OrgScope scope, List<OrganizationId> units, Period period, Question.Reading reading, int hidden) {
        var basis = DateBasis.valueOf(settings.value("figure.date-basis", period.to()));
        var question = new Question(Family.NOBODY, period, basis, reading);
        var tree = question.tree(LocalDate.now(clock));
        var standing = standing(units, tree);
        var family = families.sideBySide(scope, standing, tree);
        var known = answers.answers(family, question, Map.of(ADMITTED, Set.copyOf(family.members()))).stream()
                .filter(answer -> answer.metric() == Metric.ADMITTED && answer.population() == Population.ALL)
                .toList();
        return new Together(standing.size(), hidden).answers(known).stream().findFirst();
    }

    private List<OrganizationId> standing(List<OrganizationId> units, Period days) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(STANDING)
                        .param("units", ids(units))
                        .param("from", days.from())
                        .param("until", days.until())
                        .query((row, n) -> new OrganizationId(row.getLong("organization_id")))
                        .list();
    }

    private static List<Long> ids(List<OrganizationId> units) {
        return units.stream().map(OrganizationId::value).toList();
    }
}
