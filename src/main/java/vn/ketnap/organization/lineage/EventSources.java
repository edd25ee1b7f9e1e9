package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrgScope;

/** Whom ended units had on their way. The tree keeps no candidates: whoever does tells it. */
public interface EventSources {

    /** Units that are no more on a day and had somebody on the way to a decision, as far as they are in scope. */
    List<Carried> carried(OrgScope scope, Collection<String> codes, LocalDate day);

    /**
     * Candidates of an ended unit.
     *
     * @param heirCode whoever carries them from then on; null where it is nobody, or out of scope
     * @param heir its name, as {@code heirCode}
     * @param listed persons who have not begun the awareness class
     * @param trained persons in the class or after it, before the decision
     */
    record Carried(
            String code,
            String unit,
            @Nullable String heirCode,
            @Nullable String heir,
            long listed,
            long trained) {}
}
