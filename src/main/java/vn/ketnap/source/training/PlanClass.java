package vn.ketnap.source.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says which class is to be held.
 *
 * @param code the unit that holds it
 * @param title what it is called
 * @param taughtBy the institution that teaches; never a person
 * @param from first day; null while nobody has set the days
 * @param to last day
 * @param places for how many; null while nobody has said
 * @param declared how many took part as the host has reported; null where it has not
 */
public record PlanClass(
        String code,
        ClassKind kind,
        SpecialClass special,
        String title,
        @Nullable String taughtBy,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer places,
        @Nullable Integer declared) {}
