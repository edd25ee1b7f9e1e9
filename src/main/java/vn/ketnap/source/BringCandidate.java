package vn.ketnap.source;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * How far somebody has come: one row of the sheet "Quần chúng ưu tú", or a form. Its key is unit, name and birth; what it
 * does not say of earlier stages stays as it stands.
 *
 * @param code code of the unit that carries the person as a source
 * @param channel where the person comes from: a population that is a channel
 * @param stage where the person stands
 * @param on day on which the person came to stand there
 * @param wayOut why the person left, or cannot be admitted here; null where neither is so
 * @param helper the full member who helps; null where not stated
 * @param note null where there is none
 * @param admittingCode code of the branch that will admit, where it is another one; null: the unit itself
 * @param feasibility whether the person can be admitted here; null where not stated
 * @param days of other stages, as far as they are stated
 */
public record BringCandidate(
        String code,
        String fullName,
        LocalDate bornOn,
        Population channel,
        Stage stage,
        LocalDate on,
        @Nullable WayOut wayOut,
        @Nullable String helper,
        @Nullable String note,
        @Nullable String admittingCode,
        @Nullable Feasibility feasibility,
        StageDays days) {

    /** All days it states. */
    public StageDays stated() {
        return days.with(stage, on);
    }

    /** The earliest day it states. */
    LocalDate earliest() {
        return stated().days().values().stream().min(LocalDate::compareTo).orElse(on);
    }

    /** The stages it states a day of. */
    Set<Stage> statedStages() {
        return EnumSet.copyOf(stated().days().keySet());
    }
}
