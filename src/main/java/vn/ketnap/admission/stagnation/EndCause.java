package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A cause that no longer holds.
 *
 * @param to last day on which it held
 * @param version the {@link BranchReasons.NamedCause#version()} that was looked at
 */
public record EndCause(String code, Cause cause, LocalDate notedOn, LocalDate to, LocalDateTime version) {}
