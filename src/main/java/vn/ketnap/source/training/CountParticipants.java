package vn.ketnap.source.training;

/**
 * How many probationary members a unit has in a new-member class, and what came of it.
 *
 * @param code the unit
 * @param version of the count as it was read, 0 for the first one; another one is told instead of overwritten
 */
public record CountParticipants(
        long classId, String code, int version, int sent, int completed, int failed, int absent) {}
