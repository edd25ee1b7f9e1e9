package vn.ketnap.admission.deadline;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Period;

/**
 * Which late ones are asked for.
 *
 * @param code the unit; all below it count
 * @param period in which a ceremony held late was held, or a decision made late was made; what is still open is late whenever it was decided
 * @param kind null: all
 * @param page counted from 0
 * @param size rows of a page
 */
public record LateFilter(
        String code, Period period, @Nullable LateKind kind, int page, int size) {}
