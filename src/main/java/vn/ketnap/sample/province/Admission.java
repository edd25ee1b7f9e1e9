package vn.ketnap.sample.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * Somebody admitted.
 *
 * @param recognized the day of full membership; null while it is not decided, or when it never will be
 * @param struckOff whether the probation ended without it
 */
record Admission(
        Unit branch,
        LocalDate decided,
        LocalDate ceremony,
        @Nullable LocalDate recognized,
        boolean struckOff,
        Population channel,
        Person person) {

    /** Made up, like everything here. */
    record Person(
            String name,
            LocalDate born,
            boolean woman,
            @Nullable String minority,
            @Nullable String religion) {}
}
