package vn.ketnap.admission;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry made by hand comes from: a candidate, or no list at all.
 *
 * @param candidateId the candidate; 0 where there is none
 * @param stamp of the candidate as it was read
 * @param reason why there is none; null where there is one
 */
public record AdmissionOrigin(
        long candidateId, String stamp, @Nullable String reason) {

    /** From a candidate as he was read. */
    public static AdmissionOrigin candidate(long id, String stamp) {
        return new AdmissionOrigin(id, stamp, null);
    }

    /** From no list, for a reason. */
    public static AdmissionOrigin direct(String reason) {
        return new AdmissionOrigin(0, "", reason);
    }

    boolean direct() {
        return candidateId == 0;
    }
}
