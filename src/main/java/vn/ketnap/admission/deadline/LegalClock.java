package vn.ketnap.admission.deadline;

/**
 * A time limit as it is in force.
 *
 * @param name of its setting
 * @param length months or working days
 * @param clause the paper and clause it was read in
 */
public record LegalClock(String name, int length, String clause) {}
