package vn.ketnap.admission.disclosure;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionState;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * A request for a list of persons, as it stands.
 *
 * @param requestedBy id of whoever asked
 * @param decider who approved or refused it; null while nobody has
 * @param expiresAt until when it can be fetched; null unless approved
 */
public record Disclosure(
        long id,
        long organizationId,
        String code,
        String unitName,
        Period period,
        @Nullable AdmissionState state,
        @Nullable Population channel,
        String reason,
        long requestedBy,
        String requester,
        LocalDateTime requestedAt,
        DisclosureStatus status,
        @Nullable String decider,
        @Nullable String answer,
        @Nullable LocalDateTime expiresAt) {}
