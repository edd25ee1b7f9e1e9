package vn.ketnap.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * A candidate whom the register may take.
 *
 * @param stamp of the candidate as it was read
 * @param branchCode code of the branch that is to admit, or of the unit that carries the person
 * @param branch whether that is a branch
 * @param name whole or initials, as the asker may read it; null where the person was deleted
 * @param bornOn null where the asker does not read the person
 * @param resolvedOn day of the resolution of the branch; null before it
 */
public record CandidateHit(
        long id,
        String stamp,
        String branchCode,
        String branchName,
        boolean branch,
        @Nullable String name,
        boolean whole,
        @Nullable LocalDate bornOn,
        Population channel,
        Stage stage,
        @Nullable LocalDate resolvedOn) {}
