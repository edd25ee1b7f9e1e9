package vn.ketnap.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.source.StandingCandidate.Mark;

/**
 * The rounds of one person in one unit, as rows are added to them. A row belongs to the first round the person had not
 * left before its earliest day; after the last way out it begins another one.
 */
final class Rounds {

    private final long organizationId;
    private final String person;
    private final List<StandingCandidate> rounds;

    /** @param standing in the order of their numbers */
    Rounds(long organizationId, String person, List<StandingCandidate> standing) {
        this.organizationId = organizationId;
        this.person = person;
        this.rounds = new ArrayList<>(standing);
    }

    /** The round a row belongs to as it stands before the row; a new one that is empty where the row begins it. */
    StandingCandidate before(BringCandidate row) {
        var earliest = row.earliest();
        return rounds.stream()
                .filter(round -> {
                    var left = round.days().on(Stage.LEFT);
                    return left == null || !earliest.isAfter(left);
                })
                .findFirst()
                .orElseGet(() -> new StandingCandidate(
                        organizationId,
                        person,
                        rounds.size() + 1,
                        null,
                        row.channel(),
                        StageDays.NONE,
                        null,
                        certificateBefore(),
                        Mark.NONE));
    }

    /** Adds a row. */
    StandingCandidate add(BringCandidate row, @Nullable Long admittingId) {
        var before = before(row);
        var days = before.days().with(row.stated());
        boolean left = days.on(Stage.LEFT) != null;
        var wayOut = row.stage() == Stage.LEFT ? row.wayOut() : before.wayOut();
        var after = before.from(row.channel(), admittingId == null ? before.admittingId() : admittingId)
                .with(days, left ? wayOut : null)
                .with(mark(before.mark(), row));
        if (before.round() > rounds.size()) {
            rounds.add(after);
        } else {
            rounds.set(before.round() - 1, after);
        }
        return after;
    }

    /** A mark that says the same stands as it was. */
    private static Mark mark(Mark before, BringCandidate row) {
        if (row.feasibility() == null) {
            return before;
        }
        boolean feasible = row.feasibility() == Feasibility.FEASIBLE;
        var hindrance = feasible ? null : row.wayOut();
        boolean same = before.judgedOn() != null
                && Boolean.valueOf(feasible).equals(before.feasible())
                && before.hindrance() == hindrance;
        return same ? before : new Mark(feasible, row.on(), hindrance);
    }

    /** Where the person stands in the latest round; nothing where he is recognised or gone. */
    Optional<Stage> openStage() {
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rounds.getLast().days().current()).filter(Stage::open);
    }

    /** The day of the latest certificate of all rounds. */
    private @Nullable LocalDate certificateBefore() {
        return rounds.stream()
                .map(StandingCandidate::certificate)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
