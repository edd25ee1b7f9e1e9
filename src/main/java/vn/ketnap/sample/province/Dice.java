package vn.ketnap.sample.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time: only what Java specifies to the last bit, no clock, no order of hashes. */
final class Dice {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Random random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new Random(seed * SPREAD);
    }

    /** Dice of their own for one purpose: what is drawn elsewhere does not change what falls here. */
    Dice fork(String purpose) {
        return new Dice(seed * 31 + purpose.hashCode());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A place in a list of weights, the heavier the more often. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int place = 0;
        while (left >= weights[place]) {
            left -= weights[place++];
        }
        return place;
    }

    <T> List<T> shuffled(List<T> list) {
        var copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            var kept = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, kept);
        }
        return copy;
    }

    /** How many events happen where this many are expected. */
    int poisson(double expected) {
        double limit = StrictMath.exp(-expected);
        double product = random.nextDouble();
        int events = 0;
        while (product > limit) {
            events++;
            product *= random.nextDouble();
        }
        return events;
    }
}
