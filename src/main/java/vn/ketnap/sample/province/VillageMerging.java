package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.sample.province.Province.Commune;
import vn.ketnap.sample.province.Province.Group;

/** Villages merged two by two: a new branch takes the place of two. */
final class VillageMerging {

    private final Province province;
    private final Dice dice;
    private final Words words;

    VillageMerging(Province province, Dice dice) {
        this.province = province;
        this.dice = dice;
        this.words = province.words;
    }

    /** Merges two villages in some of the communes. */
    void merge(LocalDate on, double share) {
        for (var district : province.districts) {
            for (var group : district.groups()) {
                for (var commune : group.communes) {
                    if (dice.chance(share)) {
                        merge(on, group, commune);
                    }
                }
            }
        }
    }

    private void merge(LocalDate on, Group group, Commune commune) {
        List<Unit> villages = commune.branches().stream()
                .filter(branch -> branch.standing() && branch.profile == Profile.VILLAGE)
                .filter(branch -> branch.predecessors.isEmpty())
                .toList();
        var two = new ArrayList<>(dice.shuffled(villages).subList(0, 2));
        two.sort((one, other) -> one.code.compareTo(other.code));
        var parent = Objects.requireNonNull(two.getFirst().parent(on));
        String code = String.format(
                Locale.ROOT, "%s-%02d", commune.unit().code, commune.branches().size() + 1);
        var version = new Unit.Version(
                on, null, words.say("village.name", group.nextVillage()), parent, OrganizationKind.BRANCH);
        var merged = province.branch(dice, code, Profile.VILLAGE, version, 1);
        merged.members = two.getFirst().members + two.getLast().members;
        merged.appetite = two.getFirst().appetite + two.getLast().appetite;
        merged.note = words.say("note.village", two.stream().map(Unit::name).collect(Collectors.joining(", ")));
        String number = province.number("number.village", on);
        for (var old : two) {
            old.end(on.minusDays(1));
            merged.predecessors.add(old);
            province.event(Event.Kind.MERGE, on, old, merged, old.members, number);
        }
        commune.branches().add(merged);
    }
}
