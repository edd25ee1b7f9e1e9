package vn.ketnap.source;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a candidate has come ("Giai đoạn"): contract words, stable; in the order of the process. Where a metric counts
 * the same step it has the same name.
 */
public enum Stage {
    LISTED,
    HELPER_ASSIGNED,
    SENT_TO_CLASS,
    /** Has the certificate. */
    COMPLETED_CLASS,
    /** Application and CV are handed in. */
    DOSSIERS,
    VERIFIED,
    INTRODUCED,
    BRANCH_RESOLUTION,
    BASE_COMMITTEE,
    DECIDED,
    /** By the ceremony; from here on the probation runs. */
    ADMITTED,
    SENT_TO_NEW_MEMBER_CLASS,
    RECOGNIZED,
    /** Out of the pipeline, for a {@link WayOut}; may come back in another round. */
    LEFT;

    /** The one table of what may follow what. */
    private static final Map<Stage, Set<Stage>> NEXT = Map.ofEntries(
            Map.entry(LISTED, EnumSet.of(HELPER_ASSIGNED, LEFT)),
            Map.entry(HELPER_ASSIGNED, EnumSet.of(SENT_TO_CLASS, LEFT)),
            Map.entry(SENT_TO_CLASS, EnumSet.of(COMPLETED_CLASS, LEFT)),
            Map.entry(COMPLETED_CLASS, EnumSet.of(DOSSIERS, LEFT)),
            Map.entry(DOSSIERS, EnumSet.of(VERIFIED, LEFT)),
            Map.entry(VERIFIED, EnumSet.of(INTRODUCED, LEFT)),
            Map.entry(INTRODUCED, EnumSet.of(BRANCH_RESOLUTION, LEFT)),
            Map.entry(BRANCH_RESOLUTION, EnumSet.of(BASE_COMMITTEE, LEFT)),
            Map.entry(BASE_COMMITTEE, EnumSet.of(DECIDED, LEFT)),
            Map.entry(DECIDED, EnumSet.of(ADMITTED, LEFT)),
            Map.entry(ADMITTED, EnumSet.of(SENT_TO_NEW_MEMBER_CLASS, LEFT)),
            Map.entry(SENT_TO_NEW_MEMBER_CLASS, EnumSet.of(RECOGNIZED, LEFT)),
            Map.entry(RECOGNIZED, EnumSet.noneOf(Stage.class)),
            Map.entry(LEFT, EnumSet.of(LISTED, HELPER_ASSIGNED, SENT_TO_CLASS, DOSSIERS)));

    /** What may follow; after {@link #LEFT}, where somebody may come back in. */
    public Set<Stage> next() {
        return Set.copyOf(NEXT.getOrDefault(this, Set.of()));
    }

    /** Whether the other may follow this one. */
    public boolean mayBecome(Stage other) {
        return next().contains(other);
    }

    /** The step after this one on the way; nothing after the last and after the way out. */
    public List<Stage> onward() {
        return this == LEFT
                ? List.of()
                : next().stream().filter(stage -> stage != LEFT).toList();
    }

    /** Whether somebody who stands here is still on the way: neither recognised nor gone. */
    public boolean open() {
        return this != RECOGNIZED && this != LEFT;
    }

    /** Whether somebody who stands here is a source still to be admitted. */
    public boolean beforeDecision() {
        return compareTo(DECIDED) < 0;
    }

    /** Whether the branch has not considered somebody who stands here. */
    public boolean beforeResolution() {
        return compareTo(BRANCH_RESOLUTION) < 0;
    }

    /** Who takes the step that leads here. */
    public Body body() {
        return switch (this) {
            case SENT_TO_CLASS, VERIFIED, BASE_COMMITTEE, SENT_TO_NEW_MEMBER_CLASS -> Body.BASE_COMMITTEE;
            case COMPLETED_CLASS -> Body.POLITICAL_CENTRE;
            case DECIDED, RECOGNIZED -> Body.DECIDING_COMMITTEE;
            case LISTED, HELPER_ASSIGNED, DOSSIERS, INTRODUCED, BRANCH_RESOLUTION, ADMITTED, LEFT -> Body.BRANCH;
        };
    }

    /** The column of {@code candidate} that holds the day of the step. */
    public String column() {
        return name().toLowerCase(Locale.ROOT) + "_on";
    }

    /** The stages in which somebody is still a source, in the order of the process. */
    public static List<Stage> sources() {
        return Arrays.stream(values()).filter(Stage::beforeDecision).toList();
    }

    /** The stages in which somebody is still a source, as a list in SQL. */
    public static String sourcesInSql() {
        return sources().stream().map(stage -> "'" + stage + "'").collect(Collectors.joining(", "));
    }

    /** The stages in which somebody is still on the way. */
    public static List<Stage> openOnes() {
        return Arrays.stream(values()).filter(Stage::open).toList();
    }
}
