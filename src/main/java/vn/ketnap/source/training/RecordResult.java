package vn.ketnap.source.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of the class for one participant.
 *
 * @param id the participant
 * @param version as it was read; another one is told instead of overwritten
 * @param number on the certificate; only of who completed
 * @param on day of the certificate; only of who completed
 * @param reason why failed or absent, without the name
 */
public record RecordResult(
        long id,
        int version,
        ClassResult result,
        @Nullable String number,
        @Nullable LocalDate on,
        @Nullable String reason) {}
