package vn.ketnap.source.training;

import org.jspecify.annotations.Nullable;

/**
 * Which classes are asked for: those a unit, one below it or one above it holds, or that it sends people to.
 *
 * @param code the unit
 * @param kind null: both
 * @param special null: all of them
 * @param state null: all of them
 * @param year in which the class runs; null: all of them. A class without days is in every year
 */
public record ClassFilter(
        String code,
        @Nullable ClassKind kind,
        @Nullable SpecialClass special,
        @Nullable ClassState state,
        @Nullable Integer year) {

    boolean takes(TrainingClass one) {
        return (kind == null || kind == one.plan().kind())
                && (special == null || special == one.plan().special())
                && (state == null || state == one.state())
                && inYear(one.plan());
    }

    private boolean inYear(PlanClass plan) {
        var from = plan.from();
        var to = plan.to();
        return year == null || from == null || to == null || (from.getYear() <= year && to.getYear() >= year);
    }
}
