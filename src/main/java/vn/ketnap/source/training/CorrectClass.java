package vn.ketnap.source.training;

/**
 * Says a class anew.
 *
 * @param version of the class as it was read; another one is told instead of overwritten
 */
public record CorrectClass(long id, int version, PlanClass plan) {}
