package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Random provinces: twelve months asked together are answered as twelve questions asked one by one. */
@KetNapTest
class MonthTests {

    private static final int PROVINCES = 60;
    private static final Period YEAR = Period.year(2023);
    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    MonthQueries months;

    @Autowired
    AnswerQueries answers;

    @Autowired
    FamilyQueries families;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void months_together_are_what_each_month_is_by_itself() {
        int known = 0;
        for (long seed = 1; seed <= PROVINCES; seed++) {
            var province = RandomProvince.of(seed);
            for (var reading : Question.Reading.values()) {
                known += compared(province, reading, seed);
            }
        }
        assertThat(known).as("months with an answer").isGreaterThan(500);
    }

    private int compared(RandomProvince province, Question.Reading reading, long seed) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var ids = new SmallProvince(jdbc).write(province);
            var asked = new Question(new OrganizationId(ids.getFirst()), YEAR, DateBasis.DECISION, reading);
            var family = families.withChildren(ALL, asked.organization(), asked.tree(LocalDate.now(clock)));
            var together = months.answers(family, asked, Population.ALL);
            assertThat(together).hasSize(12);
            together.forEach((month, found) -> assertThat(found)
                    .as("seed %d, %s, %s", seed, reading, month)
                    .isEqualTo(alone(asked, month)));
            return together.values().stream().mapToInt(Map::size).sum();
        });
    }

    private Map<Long, Answer> alone(Question asked, LocalDate month) {
        var period = new Period(month, month.plusMonths(1).minusDays(1));
        var question = new Question(asked.organization(), period, asked.basis(), asked.reading());
        var known = new HashMap<Long, Answer>();
        answers.answers(ALL, question, Set.of(new Wanted(Metric.ADMITTED, Population.ALL)))
                .forEach(answer -> known.put(answer.organization().value(), answer));
        return known;
    }
}
