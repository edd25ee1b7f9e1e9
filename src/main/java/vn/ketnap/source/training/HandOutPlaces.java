package vn.ketnap.source.training;

import java.util.List;

/**
 * Hands the places of a class to units; what was handed out before is replaced.
 *
 * @param version of the class as it was read; another one is told instead of overwritten
 */
public record HandOutPlaces(long id, int version, List<Share> shares) {

    /** Copies the shares. */
    public HandOutPlaces {
        shares = List.copyOf(shares);
    }

    /**
     * What one unit gets.
     *
     * @param locked stays when the rest is shared out anew
     */
    public record Share(String code, int places, boolean locked) {}

    int sum() {
        return shares.stream().mapToInt(Share::places).sum();
    }
}
