package vn.ketnap.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import vn.ketnap.shared.Population;

/** Rows about candidates as tests need them, short to read. */
public final class SourceRows {

    /** Of age in all tests. */
    public static final LocalDate BORN = LocalDate.of(1999, 5, 19);

    private SourceRows() {}

    /** Somebody of the militia reaches a stage. */
    public static BringCandidate reached(String code, String name, Stage stage, LocalDate on) {
        return reached(code, name, stage, on, StageDays.NONE);
    }

    /** Somebody of the militia reaches a stage after others. */
    public static BringCandidate reached(String code, String name, Stage stage, LocalDate on, StageDays before) {
        return new BringCandidate(
                code,
                name,
                BORN,
                Population.MILITIA,
                stage,
                on,
                stage == Stage.LEFT ? WayOut.JOINED_ARMY : null,
                null,
                null,
                null,
                null,
                before);
    }

    /** Every stage before one, a week each, the last of them a week before a day. */
    public static StageDays weeksBefore(Stage stage, LocalDate on) {
        var before = Arrays.stream(Stage.values())
                .filter(one -> one.compareTo(stage) < 0)
                .toList();
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        for (int i = 0; i < before.size(); i++) {
            days.put(before.get(i), on.minusWeeks(before.size() - i));
        }
        return new StageDays(days);
    }

    /** The same row from another channel. */
    public static BringCandidate from(BringCandidate row, Population channel) {
        return new BringCandidate(
                row.code(),
                row.fullName(),
                row.bornOn(),
                channel,
                row.stage(),
                row.on(),
                row.wayOut(),
                row.helper(),
                row.note(),
                row.admittingCode(),
                row.feasibility(),
                row.days());
    }

    /** The same row about somebody born on another day. */
    public static BringCandidate born(BringCandidate row, LocalDate bornOn) {
        return new BringCandidate(
                row.code(),
                row.fullName(),
                bornOn,
                row.channel(),
                row.stage(),
                row.on(),
                row.wayOut(),
                row.helper(),
                row.note(),
                row.admittingCode(),
                row.feasibility(),
                row.days());
    }
}
