package vn.ketnap.source.training;

import java.time.LocalDate;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;

/**
 * A candidate who may be sent to a class: in the stage before it, or sent and in no class.
 *
 * @param organizationId the unit that carries the person
 * @param senderId the unit whose place the person would take
 * @param since the day of the stage
 */
public record FreeCandidate(
        long id,
        long organizationId,
        long senderId,
        String unitName,
        String fullName,
        Population channel,
        Stage stage,
        LocalDate since) {}
