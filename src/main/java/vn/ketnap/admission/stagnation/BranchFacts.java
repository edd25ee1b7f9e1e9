package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.Problems;

/**
 * What rows about branches are held against.
 *
 * @param standing what stands about the branches named, by the key of a row
 * @param byHand whether somebody fills a form: a row that stands already is told, and not corrected as in an import
 * @param <K> key of a row
 * @param <S> what stands
 */
record BranchFacts<K, S>(KnownUnits units, LocalDate today, Map<K, S> standing, boolean byHand) {

    BranchFacts {
        standing = Map.copyOf(standing);
    }

    /** The branch is known and is one, and there is no earlier row about the same. */
    void checkBranch(Problems problems, String code, LocalDate first, @Nullable CommandIndex twin) {
        units.check(problems, code, first, first);
        var unit = units.standing(code);
        if (unit != null && !units.coming().contains(code)) {
            problems.unless(unit.kind().branch(), "admission.reason.problem.noBranch", "code", code, unit.kind());
        }
        if (twin != null) {
            problems.unless(false, "admission.reason.problem.duplicate", "code", code, twin);
        }
    }

    /** A form adds what is new. */
    void checkNew(Problems problems, K key, String field) {
        problems.unless(!byHand || !standing.containsKey(key), "admission.reason.problem.standsAlready", field);
    }

    void checkNotAhead(Problems problems, String field, @Nullable LocalDate day) {
        problems.unless(
                day == null || !day.isAfter(today), "admission.reason.problem.ahead", field, day == null ? today : day);
    }
}
