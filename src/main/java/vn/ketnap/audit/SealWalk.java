package vn.ketnap.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.audit.SealCheck.Finding;
import vn.ketnap.audit.SealCheck.Kind;
import vn.ketnap.audit.SealQueries.Link;

/** A walk along the chain, link by link, until the first one that does not hold. */
final class SealWalk {

    private final @Nullable String noted;
    private @Nullable Long notedEntry;
    private @Nullable Seal last;

    /** @param noted a code to look for on the way; null: none */
    SealWalk(@Nullable String noted) {
        this.noted = noted;
    }

    /** What is wrong with the next link; null: nothing, it is behind us. */
    @Nullable
    Finding step(Link link) {
        var finding = wrong(link.seal(), link.entry());
        if (finding == null) {
            last = link.seal();
            if (last.hash().equals(noted)) {
                notedEntry = last.entryId();
            }
        }
        return finding;
    }

    /** How many links hold. */
    long place() {
        return last == null ? 0 : last.place();
    }

    SealCheck ended(@Nullable Finding finding) {
        return last == null
                ? new SealCheck(0, "", 0, null, finding)
                : new SealCheck(last.place(), last.hash(), last.entryId(), notedEntry, finding);
    }

    private @Nullable Finding wrong(Seal seal, @Nullable AuditEntry entry) {
        var expected = last == null ? null : last.hash();
        if (seal.place() != place() + 1 || !Objects.equals(seal.previous(), expected)) {
            return new Finding(Kind.CHAIN_BROKEN, seal.entryId(), seal.sealedAt(), "", "");
        }
        if (entry == null) {
            return new Finding(Kind.MISSING, seal.entryId(), seal.sealedAt(), "", "");
        }
        return seal.fits(entry) ? null : Finding.of(Kind.ALTERED, entry);
    }
}
