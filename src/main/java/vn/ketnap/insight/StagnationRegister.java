package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;

/**
 * The screen of branches without admission.
 *
 * @param stagnation the first page of named branches, and what units say of theirs
 * @param since the first day of N: who admitted nobody from then on is listed
 * @param byYears the listed branches by full years without an admission
 * @param all how many branches there are by the unit's own word; null unless it said so: only then there are shares
 * @param listedShare named branches listed at N among all; a lower bound while some are unknown
 * @param declaredShare branches without admission by the unit's own word among all
 */
public record StagnationRegister(
        Stagnation stagnation,
        LocalDate since,
        List<Stagnation.Years> byYears,
        @Nullable Stock all,
        @Nullable Rate listedShare,
        @Nullable Rate declaredShare) {

    /** A number of branches on a day. */
    public record Stock(Count count, LocalDate cutOff) {}

    /** Copies the list. */
    public StagnationRegister {
        byYears = List.copyOf(byYears);
    }

    /** The unit's own statement of a metric; null when it made none. */
    public Stagnation.@Nullable Statement own(String code, Metric metric) {
        return stagnation.statements().stream()
                .filter(statement -> statement.code().equals(code) && statement.metric() == metric)
                .findFirst()
                .orElse(null);
    }

    /** What the units below say, each of itself. */
    public List<Stagnation.Statement> below(String code) {
        return stagnation.statements().stream()
                .filter(statement -> !statement.code().equals(code))
                .toList();
    }
}
