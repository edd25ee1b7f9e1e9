package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.List;

/** Which branches have admitted nobody for years, and since when: about one in eleven. */
final class Silence {

    private static final double SHARE = 0.09;
    /** Full years without an admission: three to twelve, the fewer the more often. */
    private static final int[] WEIGHTS = {26, 16, 12, 9, 8, 7, 6, 6, 6, 6};

    private static final int FEWEST = 3;

    private Silence() {}

    /** Falls on whole successions: a merged branch is silent when those it was made of are. */
    static void fall(List<Unit> branches, Dice dice) {
        for (var branch : branches) {
            if (branch.standing() && prone(branch) && dice.chance(SHARE * proneness(branch))) {
                int years = FEWEST + dice.weighted(WEIGHTS);
                silence(branch, Days.LAST.minusYears(years).minusDays(dice.between(1, 350)));
            }
        }
    }

    private static void silence(Unit branch, LocalDate since) {
        branch.silentSince = since;
        branch.predecessors.forEach(before -> silence(before, since));
    }

    private static boolean prone(Unit branch) {
        return branch.profile != Profile.UPPER_SCHOOL
                && branch.profile != Profile.COLLEGE
                && branch.born().equals(branch.predecessors.isEmpty() ? Days.FOUNDED : branch.born());
    }

    private static double proneness(Unit branch) {
        return branch.members < 9 ? 4 : branch.profile == Profile.VILLAGE ? 0.95 : 0.75;
    }
}
