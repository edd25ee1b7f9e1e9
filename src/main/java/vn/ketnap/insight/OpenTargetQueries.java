package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.source.training.PlaceWeights;

/** How many admissions units still need this year: by that the places of classes can be shared out. */
@Component
@Transactional(readOnly = true)
public class OpenTargetQueries implements PlaceWeights {

    private final AttainmentQueries attainment;
    private final Clock clock;

    OpenTargetQueries(AttainmentQueries attainment, Clock clock) {
        this.attainment = attainment;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> openTargets(OrgScope scope, String code) {
        var today = LocalDate.now(clock);
        var filter = AttainmentFilter.of(code, new Period(today.withDayOfYear(1), today));
        var open = new HashMap<String, Long>();
        for (var child : attainment.load(scope, filter).children()) {
            child.targets().stream()
                    .filter(target -> target.metric() == Metric.ADMITTED && target.population() == Population.ALL)
                    .map(TargetProgress::value)
                    .filter(value -> value != null)
                    .findFirst()
                    .ifPresent(target -> {
                        long admitted =
                                child.admitted() == null ? 0 : child.admitted().value();
                        open.put(child.code(), Math.max(0, target.longValue() - admitted));
                    });
        }
        return open;
    }
}
