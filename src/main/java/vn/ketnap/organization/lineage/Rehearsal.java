package vn.ketnap.organization.lineage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.GrantQueries;
import vn.ketnap.shared.Problem;

/**
 * What a reorganisation would do: it was carried out and rolled back, so the answer is the truth.
 *
 * @param superiors names of those above the units of the event, by code
 * @param warnings what speaks against it and does not stop it
 * @param accounts roles over units that end
 * @param targets what ended units were asked for beyond their end
 * @param sources whom ended units had on their way, and who carries them
 * @param before the figures of its units as long as nothing is written; null where none of them stands
 * @param after the figures of its units once it is
 * @see "decision 0013"
 */
public record Rehearsal(
        EventPlan plan,
        Map<String, String> superiors,
        List<Problem> warnings,
        List<Held> accounts,
        List<EventTargets.Staying> targets,
        List<EventSources.Carried> sources,
        EventFigures.@Nullable Effect before,
        EventFigures.Effect after) {

    /** Copies the lists. */
    public Rehearsal {
        superiors = Map.copyOf(superiors);
        warnings = List.copyOf(warnings);
        accounts = List.copyOf(accounts);
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
    }

    /** Accounts that hold a role over a unit that ends. */
    public record Held(String code, GrantQueries.Holders holders) {}
}
