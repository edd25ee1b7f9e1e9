package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;

/** The organisations of the sample, in the order in which they were made, and what happened to them. */
final class Province {

    static final String CODE = "MS";

    final Words words;
    final Scale scale;
    final Unit root;
    final List<Unit> units = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<District> districts = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new TreeMap<>();

    /** A district of the time before July 2025 with the groups of communes that will be merged. */
    record District(Unit unit, String place, List<Group> groups, List<Unit> bodies) {}

    /** Old communes that become one: the names left for new villages, and the new commune once it is there. */
    static final class Group {

        final List<Commune> communes = new ArrayList<>();
        final List<String> villageNames;

        @Nullable
        Unit merged;

        Group(List<String> villageNames) {
            this.villageNames = new ArrayList<>(villageNames);
        }

        /** The place the new commune is called after; the first one while there is none. */
        String place() {
            return communes.stream()
                    .map(Commune::place)
                    .filter(one -> merged != null && merged.name().endsWith(one))
                    .findFirst()
                    .orElseGet(() -> communes.getFirst().place());
        }

        String nextVillage() {
            return villageNames.removeLast();
        }
    }

    /** An old commune. */
    record Commune(Unit unit, String place, List<Unit> branches) {}

    Province(Words words, Scale scale) {
        this.words = words;
        this.scale = scale;
        this.root = add(
                CODE, OrganizationSector.OTHER, null, OrganizationKind.PROVINCE, name("province.name", place()), null);
    }

    String place() {
        return words.say("place.province");
    }

    String name(String key, Object... args) {
        return words.say(key, args);
    }

    /** A unit there from the beginning. */
    Unit add(
            String code,
            OrganizationSector sector,
            @Nullable Profile profile,
            OrganizationKind kind,
            String name,
            @Nullable Unit parent) {
        return add(code, sector, profile, new Unit.Version(Days.FOUNDED, null, name, parent, kind));
    }

    Unit add(String code, OrganizationSector sector, @Nullable Profile profile, Unit.Version version) {
        var unit = new Unit(code, sector, profile, version);
        units.add(unit);
        return unit;
    }

    /** A branch with as many members and as much zeal as chance gives. */
    Unit branch(Dice dice, String code, Profile profile, Unit.Version version, double zeal) {
        var branch = add(code, profile.sector, profile, version);
        branch.members = dice.between(profile.fewest, profile.most);
        if (profile == Profile.VILLAGE && dice.chance(0.07)) {
            branch.members = dice.between(3, 8);
        }
        branch.appetite = profile.appetite * zeal * dice.between(0.55, 1.5);
        return branch;
    }

    void event(Event.Kind kind, LocalDate on, @Nullable Unit before, @Nullable Unit after, String key) {
        event(kind, on, before, after, null, number(key, on));
    }

    void event(
            Event.Kind kind,
            LocalDate on,
            @Nullable Unit before,
            @Nullable Unit after,
            @Nullable Integer moved,
            String number) {
        events.add(new Event(kind, on, before, after, moved, number, Days.working(on.minusDays(20))));
    }

    /** The number of the next instrument of a year. */
    String number(String key, LocalDate on) {
        return words.say(key, numbers.merge(on.getYear(), 1, Integer::sum) + 100);
    }

    List<Unit> branches() {
        return units.stream().filter(Unit::branch).toList();
    }
}
