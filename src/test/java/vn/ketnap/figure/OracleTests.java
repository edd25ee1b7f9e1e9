package vn.ketnap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Random provinces: what the database answers is what the contract says, recomputed in the slow and obvious way. */
@KetNapTest
class OracleTests {

    private static final int PROVINCES = 150;

    @Autowired
    AnswerQueries answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_database_answers_as_the_oracle_does() {
        for (long seed = 1; seed <= PROVINCES; seed++) {
            var province = RandomProvince.of(seed);
            if (!fromDatabase(province).equals(fromOracle(province))) {
                var smallest = shrunk(province);
                assertThat(fromDatabase(smallest))
                        .as("seed %d, shrunk to %s", seed, smallest)
                        .isEqualTo(fromOracle(smallest));
            }
        }
    }

    /** Takes figures away as long as the two still disagree. */
    private RandomProvince shrunk(RandomProvince province) {
        for (int figure = 0; ; figure++) {
            var fewer = province.without(figure);
            if (fewer == null) {
                return province;
            }
            if (!fromDatabase(fewer).equals(fromOracle(fewer))) {
                return shrunk(fewer);
            }
        }
    }

    private static Map<Integer, String> fromOracle(RandomProvince province) {
        var oracle = new Oracle(province);
        var known = new HashMap<Integer, String>();
        for (int unit = 0; unit < province.parents().size(); unit++) {
            if (unit == 0 || province.parents().get(unit) == 0) {
                int asked = unit;
                oracle.answer(unit)
                        .ifPresent(answer -> known.put(
                                asked, words(answer.count(), answer.until(), answer.mixed(), answer.source())));
            }
        }
        return known;
    }

    private Map<Integer, String> fromDatabase(RandomProvince province) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var ids = new SmallProvince(jdbc).write(province);
            var known = new HashMap<Integer, String>();
            var period = new Period(province.from(), province.until().minusDays(1));
            var question = new Question(
                    new OrganizationId(ids.getFirst()), period, DateBasis.DECISION, Question.Reading.AS_IT_WAS);
            for (var answer : answers.answers(
                    OrgScope.everything(),
                    question,
                    Set.of(new AnswerQueries.Wanted(Metric.ADMITTED, Population.ALL)))) {
                known.put(
                        ids.indexOf(answer.organization().value()),
                        words(answer.count(), answer.cutOff().plusDays(1), answer.mixedCutOffs(), answer.source()));
            }
            return known;
        });
    }

    private static String words(Object count, LocalDate until, boolean mixed, Answer.Source source) {
        return List.of(count, until, mixed ? "mixed" : "one day", source.name()).toString();
    }
}
