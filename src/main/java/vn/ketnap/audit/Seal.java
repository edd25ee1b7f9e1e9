package vn.ketnap.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain: what an entry said when it was sealed, bound to all before it.
 *
 * @param place in the chain: 1, 2, 3 …
 * @param previous hash of the seal before; null in the first
 */
record Seal(long place, long entryId, @Nullable String previous, String hash, LocalDateTime sealedAt) {

    /** The seal of an entry behind another seal, or the first one. */
    static Seal behind(@Nullable Seal last, AuditEntry entry, LocalDateTime at) {
        long place = last == null ? 1 : last.place + 1;
        String previous = last == null ? null : last.hash;
        return new Seal(place, entry.id(), previous, hash(place, previous, at, entry), at);
    }

    /** Whether the entry still says what was sealed. */
    boolean fits(AuditEntry entry) {
        return hash.equals(hash(place, previous, sealedAt, entry));
    }

    /** Each part with its length in front, so that no letter can move from one part to its neighbour. */
    private static String hash(long place, @Nullable String previous, LocalDateTime at, AuditEntry entry) {
        var digest = sha256();
        var parts = List.of(
                Long.toString(place),
                previous == null ? "" : previous,
                at.toString(),
                Long.toString(entry.id()),
                entry.recordedAt().toString(),
                Long.toString(entry.userId()),
                entry.username(),
                entry.action(),
                entry.subject(),
                entry.details());
        for (var part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
