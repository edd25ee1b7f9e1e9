package vn.ketnap.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * One admission in the register.
 *
 * @param branchCode the branch as it was called on the day of the decision
 * @param name whole or initials, as the asker may read it; null where the person was deleted
 * @param whole whether the asker reads the whole name
 * @param birthYear null where the asker reads initials
 * @param probationEndsOn first day on which the person can be an official member; null before the ceremony
 */
public record AdmissionRow(
        long id,
        String branchCode,
        String branchName,
        @Nullable String name,
        boolean whole,
        @Nullable Integer birthYear,
        Population channel,
        String decisionNo,
        LocalDate decidedOn,
        @Nullable LocalDate ceremonyOn,
        @Nullable LocalDate probationEndsOn,
        @Nullable LocalDate recognizedOn,
        @Nullable LocalDate struckOffOn,
        AdmissionState state) {}
