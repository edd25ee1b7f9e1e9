package vn.ketnap.source.training;

import java.util.Map;
import vn.ketnap.shared.OrgScope;

/** What another room knows by which places can be shared out: it is asked, this room knows nothing of targets. */
@FunctionalInterface
public interface PlaceWeights {

    /**
     * How many admissions are still missing from the target of each unit directly below a unit, by code; a unit without a
     * target is not named.
     */
    Map<String, Long> openTargets(OrgScope scope, String code);
}
