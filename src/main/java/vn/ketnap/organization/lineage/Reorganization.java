package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One event, made of the commands that belong to it.
 *
 * @param places where the commands stand in their list, in its order
 */
record Reorganization(Key key, List<Integer> places, List<ReorganizeUnits> parts) {

    /** @param unit code of the unit it is told of; empty when none is named */
    record Key(ReorganizationKind kind, LocalDate on, String unit) {

        static Key of(ReorganizeUnits command) {
            var units = command.kind().ofTheOld() ? command.olds() : command.news();
            return new Key(command.kind(), command.effectiveOn(), units.isEmpty() ? "" : units.getFirst());
        }
    }

    /** From which unit to which; null where there is none. */
    record Step(
            @Nullable String old,
            @Nullable String successor,
            @Nullable Long membersMoved) {}

    /** The events of a list of commands, in order of time. */
    static List<Reorganization> of(List<ReorganizeUnits> commands) {
        var events = new LinkedHashMap<Key, Reorganization>();
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var event = events.computeIfAbsent(
                    Key.of(command), key -> new Reorganization(key, new ArrayList<>(), new ArrayList<>()));
            event.places.add(i);
            event.parts.add(command);
        }
        return events.values().stream()
                .sorted(Comparator.comparing(Reorganization::on))
                .toList();
    }

    ReorganizationKind kind() {
        return key.kind();
    }

    LocalDate on() {
        return key.on();
    }

    Set<String> olds() {
        return codes(ReorganizeUnits::olds);
    }

    Set<String> news() {
        return codes(ReorganizeUnits::news);
    }

    /** Old units that are no more from the day on. */
    Set<String> ended() {
        var ended = new LinkedHashSet<String>();
        if (kind().endsTheOld()) {
            ended.addAll(olds());
            ended.removeAll(news());
        }
        return ended;
    }

    /** The one unit that all of the old ones went over to; null when there are several, or none. */
    @Nullable
    String onlySuccessor() {
        var news = news();
        return news.size() == 1 ? news.iterator().next() : null;
    }

    List<Step> steps() {
        var steps = new LinkedHashSet<Step>();
        for (var part : parts) {
            for (var old : orNobody(part.olds())) {
                for (var successor : orNobody(part.news())) {
                    steps.add(new Step(old, successor, part.membersMoved()));
                }
            }
        }
        return List.copyOf(steps);
    }

    @Nullable
    String instrumentNumber() {
        return first(ReorganizeUnits::instrumentNumber);
    }

    @Nullable
    LocalDate instrumentOn() {
        return first(ReorganizeUnits::instrumentOn);
    }

    private static List<@Nullable String> orNobody(List<String> codes) {
        var all = new ArrayList<@Nullable String>(codes);
        if (all.isEmpty()) {
            all.add(null);
        }
        return all;
    }

    private Set<String> codes(Function<ReorganizeUnits, Collection<String>> side) {
        var codes = new LinkedHashSet<String>();
        parts.forEach(part -> codes.addAll(side.apply(part)));
        return codes;
    }

    private <T> @Nullable T first(Function<ReorganizeUnits, @Nullable T> value) {
        return parts.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
