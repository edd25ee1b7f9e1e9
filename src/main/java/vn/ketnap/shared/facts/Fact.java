package vn.ketnap.shared.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of facts about one organisation, as it stands in its table or as it comes in. */
public interface Fact {

    /** The organisation it is about. */
    long organizationId();

    /** What identifies it besides the organisation, in the order of {@link FactTable#key()}. */
    List<Object> key();

    /** What it says, in the order of {@link FactTable#values()}; equal values say the same. */
    List<@Nullable Object> values();

    /** What it says, for the preview of a change. */
    String words();
}
