package vn.ketnap.review.report;

import java.util.Set;
import vn.ketnap.review.snapshot.Snapshot.Group;
import vn.ketnap.shared.Population;

/** What groups of the admitted are called. */
final class SpokenGroups {

    /** Groups that sentences name; the annex names all. */
    static final Set<String> SPOKEN = Set.of("FEMALE", "MINORITY", "RELIGIOUS");

    private SpokenGroups() {}

    static String name(String by, Group group) {
        return switch (by) {
            case "CHANNEL" -> Words.word(Population.valueOf(group.name()));
            case "AGE" -> age(group);
            case "SEX" -> Words.text("review.report.group." + group.name());
            default -> Words.text("review.report.group." + by + "." + group.name());
        };
    }

    private static String age(Group group) {
        if (group.name().equals("UNKNOWN")) {
            return Words.text("review.report.group.ageUnknown");
        }
        return group.upTo() == null
                ? Words.text("review.report.group.from", group.name())
                : Words.text("review.report.group.ages", group.name(), String.valueOf(group.upTo()));
    }
}
