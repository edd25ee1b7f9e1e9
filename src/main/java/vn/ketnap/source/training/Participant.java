package vn.ketnap.source.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;

/**
 * Somebody in an awareness class whom the asker reads.
 *
 * @param code of the unit that carries the person
 * @param stage where the person stands now
 * @param number on the certificate; null where there is none
 * @param certifiedOn day of the certificate
 * @param expiresOn last day on which it counts
 */
public record Participant(
        long id,
        long classId,
        long candidateId,
        String code,
        String unitName,
        String fullName,
        Population channel,
        Stage stage,
        LocalDate registeredOn,
        @Nullable ClassResult result,
        @Nullable String number,
        @Nullable LocalDate certifiedOn,
        @Nullable LocalDate expiresOn,
        @Nullable String reason,
        int version) {}
