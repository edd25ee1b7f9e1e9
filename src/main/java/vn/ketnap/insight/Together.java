package vn.ketnap.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.insight.MemberQueries.Member;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.quota.Quota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** The line of a grouping: what its members say, summed like the children of a unit (contract, rule 3). Pure arithmetic. */
public final class Together {

    private final int members;
    private final boolean complete;

    /** @param hidden how many more belong to it: with them the sum is a lower bound */
    Together(int members, int hidden) {
        this.members = members;
        this.complete = hidden == 0;
    }

    /** A grouping where a screen expects a unit: without a place in the tree. */
    public static Unit unit(Grouping grouping) {
        return new Unit(
                Family.NOBODY,
                grouping.code(),
                grouping.name(),
                OrganizationKind.SUPERIOR,
                OrganizationSector.OTHER,
                null,
                null,
                grouping.members().getFirst().days().from(),
                null,
                grouping.members().size());
    }

    /** Of whom a grouping consists on a day. */
    public static Attainment.Together on(Grouping grouping, java.time.LocalDate day) {
        var days = new Period(day, day);
        return new Attainment.Together(grouping.on(days).size(), grouping.hiddenOn(days));
    }

    /** What the members say, summed; units count their branches without admission each its own way, so never those. */
    List<Answer> answers(Collection<Answer> known) {
        return known.stream()
                .filter(answer -> answer.metric() != Metric.NO_ADMISSION_BRANCHES)
                .collect(Collectors.groupingBy(
                        answer -> new Wanted(answer.metric(), answer.population()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Answer sum(Wanted wanted, List<Answer> parts) {
        var counts = parts.stream().map(Answer::count).toList();
        var days = parts.stream().map(Answer::cutOff).sorted().toList();
        boolean mixed = !days.getFirst().equals(days.getLast());
        boolean noHigh =
                mixed || !complete || parts.size() < members || counts.stream().anyMatch(count -> count.high() == null);
        boolean noLow = counts.stream().anyMatch(count -> count.low() == null);
        long low = counts.stream()
                .mapToLong(count -> Objects.requireNonNullElse(count.low(), 0L))
                .sum();
        long high = counts.stream()
                .mapToLong(count -> Objects.requireNonNullElse(count.high(), 0L))
                .sum();
        return new Answer(
                Family.NOBODY,
                wanted.metric(),
                wanted.population(),
                Answer.count(
                        noLow && !noHigh ? null : low,
                        noHigh ? null : high,
                        counts.stream().anyMatch(count -> count.qualifier() == vn.ketnap.shared.Qualifier.ABOUT)),
                days.getLast(),
                Answer.Source.SUM_OF_CHILDREN,
                false,
                mixed,
                basis(parts),
                parts.size());
    }

    private static @Nullable DateBasis basis(List<Answer> parts) {
        var first = parts.getFirst().basis();
        return parts.stream().allMatch(part -> part.basis() == first) ? first : null;
    }

    private record Aim(TargetKind kind, Metric metric, Population population, Period period) {}

    /** Targets that every member has, and with a number: only their sum is the target of all. */
    List<Quota> quotas(Collection<List<Quota>> ofEach) {
        var byAim = new LinkedHashMap<Aim, List<Quota>>();
        ofEach.forEach(quotas -> quotas.forEach(quota -> byAim.computeIfAbsent(
                        new Aim(quota.kind(), quota.metric(), quota.population(), quota.period()),
                        aim -> new ArrayList<>())
                .add(quota)));
        Predicate<Map.Entry<Aim, List<Quota>>> everybody = entry -> complete
                && entry.getValue().size() == members
                && entry.getValue().stream().allMatch(Together::one);
        return byAim.entrySet().stream()
                .filter(everybody)
                .map(entry -> quota(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean one(Quota quota) {
        var low = quota.lowest();
        var high = quota.highest();
        return low != null && high != null && low.compareTo(high) == 0;
    }

    private static Quota quota(Aim aim, List<Quota> parts) {
        var sum = parts.stream()
                .map(Quota::lowest)
                .map(Objects::requireNonNull)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        return new Quota(
                Family.NOBODY, aim.kind, aim.metric, aim.population, aim.period, null, null, null, null, null, sum);
    }

    /** Members of the units where each has a count of the same day; else they are no number. */
    Member line(Grouping grouping, Collection<UnitProgress> rows) {
        var counts = rows.stream().map(UnitProgress::members).toList();
        var first = counts.isEmpty() ? null : counts.getFirst();
        boolean same = complete
                && first != null
                && counts.stream()
                        .allMatch(count -> count != null
                                && count.asOf().equals(first.asOf())
                                && count.qualifier() == first.qualifier());
        var sum = !same || first == null
                ? null
                : new UnitProgress.Members(
                        counts.stream()
                                .map(Objects::requireNonNull)
                                .mapToLong(UnitProgress.Members::value)
                                .sum(),
                        first.qualifier(),
                        first.asOf());
        return new Member(
                Family.NOBODY,
                grouping.code(),
                grouping.name(),
                OrganizationKind.SUPERIOR,
                sum,
                null,
                null,
                members > 0);
    }
}
