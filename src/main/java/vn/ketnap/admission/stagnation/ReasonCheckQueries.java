package vn.ketnap.admission.stagnation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.facts.Fact;

/** Checks causes, exemptions and actions before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class ReasonCheckQueries {

    private final UnitCodeQueries units;
    private final CauseStore causes;
    private final ExemptionStore exemptions;
    private final ActionStore actions;
    private final SettingStore settings;
    private final Clock clock;

    ReasonCheckQueries(
            UnitCodeQueries units,
            CauseStore causes,
            ExemptionStore exemptions,
            ActionStore actions,
            SettingStore settings,
            Clock clock) {
        this.units = units;
        this.causes = causes;
        this.exemptions = exemptions;
        this.actions = actions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The problems of each row about a cause, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> checkCauses(OrgScope scope, List<NameCause> rows, Set<String> comingCodes) {
        return checkCauses(rows, find(scope, rows, NameCause::code, comingCodes), false);
    }

    /** The problems of each row about an exemption, in the order of the rows. */
    public List<List<Problem>> checkExemptions(OrgScope scope, List<ExemptBranch> rows, Set<String> comingCodes) {
        return checkExemptions(rows, find(scope, rows, ExemptBranch::code, comingCodes), false);
    }

    /** The problems of each row about an action, in the order of the rows. */
    public List<List<Problem>> checkActions(OrgScope scope, List<AgreeAction> rows, Set<String> comingCodes) {
        return checkActions(rows, find(scope, rows, AgreeAction::code, comingCodes), false);
    }

    /**
     * How many rows an import wrote that somebody has changed since; 0: it can be taken back. The scope is the asker's
     * right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return causes.touchedSince(importId) + exemptions.touchedSince(importId) + actions.touchedSince(importId);
    }

    <C> KnownUnits find(OrgScope scope, List<C> rows, Function<C, String> code, Set<String> comingCodes) {
        return units.find(scope, rows.stream().map(code).toList(), comingCodes);
    }

    List<List<Problem>> checkCauses(List<NameCause> rows, KnownUnits known, boolean byHand) {
        var standing = byKey(
                known, causes::standing, (code, cause) -> new NameCause.Key(code, cause.cause(), cause.notedOn()));
        return NameCauseRules.check(rows, new BranchFacts<>(known, today(), standing, byHand));
    }

    List<List<Problem>> checkExemptions(List<ExemptBranch> rows, KnownUnits known, boolean byHand) {
        var standing =
                byKey(known, exemptions::standing, (code, exemption) -> new ExemptBranch.Key(code, exemption.from()));
        return ExemptBranchRules.check(rows, new BranchFacts<>(known, today(), standing, byHand), longestMonths());
    }

    List<List<Problem>> checkActions(List<AgreeAction> rows, KnownUnits known, boolean byHand) {
        var standing = byKey(
                known,
                actions::standing,
                (code, action) -> new AgreeAction.Key(code, action.measure(), action.agreedOn()));
        return AgreeActionRules.check(rows, new BranchFacts<>(known, today(), standing, byHand));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The longest life of an exemption by its first day, each month looked up once. */
    private ToIntFunction<LocalDate> longestMonths() {
        var known = new HashMap<LocalDate, Integer>();
        return day -> known.computeIfAbsent(
                day.withDayOfMonth(1), month -> settings.integer("exemption.longest-months", day));
    }

    private interface KeyOf<K, S> {
        K key(String code, S standing);
    }

    private static <K, S extends Fact> Map<K, S> byKey(
            KnownUnits known, Function<Collection<Long>, List<S>> load, KeyOf<K, S> key) {
        var codes = known.standing().values().stream()
                .collect(Collectors.toMap(KnownUnits.Known::id, KnownUnits.Known::code, (one, other) -> one));
        var standing = new HashMap<K, S>();
        load.apply(codes.keySet())
                .forEach(fact -> standing.put(key.key(codes.getOrDefault(fact.organizationId(), ""), fact), fact));
        return standing;
    }
}
