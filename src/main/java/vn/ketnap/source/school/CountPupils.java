package vn.ketnap.source.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many pupils of a grade have come to a stage by a day: one row of the sheet of school plans, or a form.
 *
 * @param code the school, or another unit
 * @param schoolYear the year in which it begins
 */
public record CountPupils(
        String code,
        int schoolYear,
        int grade,
        SchoolStage stage,
        LocalDate asOf,
        long pupils,
        @Nullable String note) {}
