package vn.ketnap.review.choice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Band;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;

/**
 * Whom the figures propose for praise and for criticism: by the band on the pace of the target, the persons ahead or behind
 * deciding the order; percentages alone never do.
 */
public final class ProposalRules {

    private ProposalRules() {}

    /** Whoever is asked for few comes last on either side: there chance decides. */
    public static List<Proposal> of(Snapshot snapshot) {
        var least = new BigDecimal(snapshot.rules().getOrDefault("review.small-target", "0"));
        return snapshot.units().stream()
                .flatMap(unit -> Stream.ofNullable(proposal(unit, least)))
                .sorted(Comparator.comparing(Proposal::side)
                        .thenComparing(Proposal::small)
                        .thenComparing(ProposalRules::persons)
                        .thenComparing(proposal -> proposal.unit().name()))
                .toList();
    }

    private static @Nullable Proposal proposal(SnapshotUnit unit, BigDecimal least) {
        var side = side(unit.band());
        var rate = unit.rate();
        return side == null || rate == null
                ? null
                : new Proposal(unit, side, rate.of().compareTo(least) < 0);
    }

    private static @Nullable ChoiceSide side(@Nullable Band band) {
        return switch (band) {
            case ON_PACE, DONE, EXCEEDED -> ChoiceSide.PRAISE;
            case NONE_YET, VERY_SLOW -> ChoiceSide.CRITICISM;
            case SLOW, UNDECIDED -> null;
            case null -> null;
        };
    }

    /** The most ahead first among the praised, the most behind among the criticised. */
    private static BigDecimal persons(Proposal proposal) {
        var ahead = Objects.requireNonNullElse(proposal.unit().ahead(), BigDecimal.ZERO);
        return proposal.side() == ChoiceSide.PRAISE ? ahead.negate() : ahead;
    }
}
