package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What was agreed is done, or given up.
 *
 * @param outcome what came of it
 * @param version the {@link BranchReasons.AgreedAction#version()} that was looked at
 */
public record CloseAction(
        String code, Measure measure, LocalDate agreedOn, LocalDate closedOn, String outcome, LocalDateTime version) {}
