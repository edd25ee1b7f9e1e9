package vn.ketnap.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shares a whole number by weight: everybody gets the whole part of his share, what is left goes one by one to the largest
 * remainders, so that the shares always add up.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Whoever shares.
     *
     * @param weight not negative
     * @param fixed a share that stays as it is; null where it follows the weight
     */
    public record Part(long weight, @Nullable Long fixed) {}

    /**
     * The share of each part, in their order. Of equal remainders the heavier part is served first, then the earlier one.
     * Where nobody has a weight all are equal; where the fixed shares are more than the whole the others get nothing.
     */
    public static List<Long> of(long whole, List<Part> parts) {
        long fixed = parts.stream()
                .mapToLong(part -> part.fixed == null ? 0 : part.fixed)
                .sum();
        long rest = Math.max(0, whole - fixed);
        var weights = weights(parts);
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        var shares = new ArrayList<Long>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            var own = parts.get(i).fixed;
            shares.add(own != null ? own : sum == 0 ? 0L : rest * weights.get(i) / sum);
        }
        if (sum > 0) {
            long left = rest
                    - IntStream.range(0, parts.size())
                            .filter(i -> parts.get(i).fixed == null)
                            .mapToLong(shares::get)
                            .sum();
            inOrder(parts, weights, rest, sum).stream().limit(left).forEach(i -> shares.set(i, shares.get(i) + 1));
        }
        return Collections.unmodifiableList(shares);
    }

    private static List<Integer> inOrder(List<Part> parts, List<Long> weights, long rest, long sum) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).fixed == null)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(rest * weights.get(i) % sum))
                        .thenComparingLong(i -> -weights.get(i)))
                .toList();
    }

    /** Fixed parts weigh nothing. */
    private static List<Long> weights(List<Part> parts) {
        boolean nobody = parts.stream().noneMatch(part -> part.fixed == null && part.weight > 0);
        return parts.stream()
                .map(part -> part.fixed != null ? 0L : nobody ? 1L : part.weight)
                .toList();
    }
}
