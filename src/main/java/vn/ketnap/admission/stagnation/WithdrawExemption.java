package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An exemption is taken back before its time.
 *
 * @param from first day of the exemption
 * @param on the first day without it
 * @param version the {@link BranchReasons.Exemption#version()} that was looked at
 */
public record WithdrawExemption(String code, LocalDate from, LocalDate on, String reason, LocalDateTime version) {}
