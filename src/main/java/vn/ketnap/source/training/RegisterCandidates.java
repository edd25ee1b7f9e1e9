package vn.ketnap.source.training;

import java.time.LocalDate;
import java.util.List;

/**
 * Sends candidates to an awareness class.
 *
 * @param on the day they are sent
 */
public record RegisterCandidates(long classId, List<Long> candidates, LocalDate on) {

    /** Copies the candidates. */
    public RegisterCandidates {
        candidates = List.copyOf(candidates);
    }
}
