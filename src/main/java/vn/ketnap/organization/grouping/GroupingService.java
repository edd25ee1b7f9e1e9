package vn.ketnap.organization.grouping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Saves groupings of units and takes them away; the units themselves are not touched. */
@Service
@Transactional
public class GroupingService {

    private final GroupingCheckQueries checks;
    private final GroupingQueries groupings;
    private final GroupingStore store;
    private final AuditLog audit;

    GroupingService(GroupingCheckQueries checks, GroupingQueries groupings, GroupingStore store, AuditLog audit) {
        this.checks = checks;
        this.groupings = groupings;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Saves a new grouping, or what one consists of from a day on.
     *
     * @throws Refused when it breaks a rule, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public void save(Actor actor, SaveGrouping command) {
        var units = checks.units(actor.scope(), command);
        Refused.ifBroken(List.of(checks.check(actor.scope(), command, units)));
        var before = groupings.find(actor.scope(), command.code());
        try {
            var members = command.members().stream().map(units::id).distinct().toList();
            if (!store.save(command, members)) {
                throw changedMeanwhile();
            }
        } catch (DuplicateKeyException twoAtOnce) {
            throw changedMeanwhile();
        }
        audit.record(
                actor,
                "organization.grouping-saved",
                command.code(),
                Map.of("before", words(before), "after", words(groupings.find(actor.scope(), command.code()))));
    }

    /**
     * Takes a grouping away.
     *
     * @throws NotFound when there is none, or no member of it is in scope
     * @throws Refused when members are out of scope, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public void remove(Actor actor, RemoveGrouping command) {
        var before = groupings.find(actor.scope(), command.code()).orElseThrow(() -> new NotFound(command.code()));
        if (!before.hidden().isEmpty()) {
            throw new Refused(List.of(Problem.error("organization.grouping.problem.partlyHidden", null)));
        }
        if (!store.remove(command)) {
            throw changedMeanwhile();
        }
        audit.record(
                actor, "organization.grouping-removed", command.code(), Map.of("before", words(Optional.of(before))));
    }

    private static Refused changedMeanwhile() {
        return new Refused(List.of(Problem.error("organization.grouping.problem.changedMeanwhile", null)));
    }

    private static Map<String, Object> words(Optional<Grouping> grouping) {
        var words = new LinkedHashMap<String, Object>();
        grouping.ifPresent(one -> {
            words.put("name", one.name());
            words.put("instrument", Objects.toString(one.instrumentNumber(), ""));
            words.put(
                    "members",
                    one.members().stream()
                            .map(member -> member.code() + " " + member.days().from() + "/"
                                    + member.days().to())
                            .toList());
        });
        return words;
    }
}
