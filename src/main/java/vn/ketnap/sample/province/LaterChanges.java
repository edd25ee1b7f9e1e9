package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.sample.province.Province.Commune;
import vn.ketnap.sample.province.Province.Group;

/**
 * What followed the two levels: schools are called after the new communes, health centres become parts of the department
 * of health, large quarters are split.
 */
final class LaterChanges {

    private static final int LARGE = 38;
    private static final double SPLIT_SHARE = 0.05;
    private static final double RENAMED_SHARE = 0.3;

    private final Province province;
    private final Dice dice;
    private final Words words;

    LaterChanges(Province province, Dice dice) {
        this.province = province;
        this.dice = dice;
        this.words = province.words;
    }

    void happen() {
        for (var district : province.districts) {
            for (var group : district.groups()) {
                if (dice.chance(RENAMED_SHARE)) {
                    rename(group);
                }
            }
        }
        healthCentres();
        for (var district : province.districts) {
            district.groups().forEach(group -> group.communes.forEach(this::split));
        }
    }

    /** The primary schools of a merged commune are numbered and called after it. */
    private void rename(Group group) {
        String kind = Words.fill(words.list("school.name").get(1), "");
        String place = group.place();
        int number = 0;
        for (var commune : group.communes) {
            for (var branch : commune.branches()) {
                if (branch.standing() && branch.name().startsWith(kind)) {
                    String name = words.say("school.renamed", kind.strip(), place, ++number);
                    branch.change(
                            Days.SCHOOL_YEAR,
                            name,
                            Objects.requireNonNull(branch.parent(Days.SCHOOL_YEAR)),
                            branch.latest().kind());
                    province.event(Event.Kind.RENAME, Days.SCHOOL_YEAR, branch, branch, "number.organize");
                }
            }
        }
    }

    /** Base organisations until then; from then on sections of the base organisation of the department. */
    private void healthCentres() {
        var department = province.units.stream()
                .filter(unit -> unit.name().equals(words.say("base.organization", words.say("health.department"))))
                .findFirst();
        department.ifPresent(health -> province.districts.stream()
                .flatMap(district -> district.bodies().stream())
                .filter(body -> body.profile == null && body.standing())
                .forEach(centre -> {
                    centre.change(Days.HEALTH, centre.name(), health, OrganizationKind.SECTION);
                    String number = province.number("number.organize", Days.HEALTH);
                    province.event(Event.Kind.MOVE, Days.HEALTH, centre, centre, null, number);
                    province.event(Event.Kind.RETYPE, Days.HEALTH, centre, centre, null, number);
                }));
    }

    private void split(Commune commune) {
        var large = commune.branches().stream()
                .filter(branch -> branch.profile == Profile.VILLAGE && branch.standing() && branch.members >= LARGE)
                .filter(branch -> branch.predecessors.isEmpty())
                .toList();
        for (var branch : large) {
            if (dice.chance(SPLIT_SHARE)) {
                split(commune, branch, Days.VILLAGES_2026.plusMonths(3));
            }
        }
    }

    private void split(Commune commune, Unit old, LocalDate on) {
        var parent = Objects.requireNonNull(old.parent(on));
        String number = province.number("number.village", on);
        int first = old.members * dice.between(45, 60) / 100;
        old.end(on.minusDays(1));
        for (int part : List.of(1, 2)) {
            String code = String.format(
                    Locale.ROOT,
                    "%s-%02d",
                    commune.unit().code,
                    commune.branches().size() + 1);
            var version = new Unit.Version(
                    on, null, words.say("village.part", old.name(), part), parent, OrganizationKind.BRANCH);
            var half = province.branch(dice, code, Profile.VILLAGE, version, 1);
            half.members = part == 1 ? first : old.members - first;
            half.appetite = old.appetite * half.members / old.members;
            half.note = words.say("note.part", old.name());
            half.predecessors.add(old);
            commune.branches().add(half);
            province.event(Event.Kind.SPLIT, on, old, half, half.members, number);
        }
    }
}
