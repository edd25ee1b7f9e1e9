package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.sample.province.Province.Commune;
import vn.ketnap.sample.province.Province.District;
import vn.ketnap.sample.province.Province.Group;

/** July 2025: districts end, two to four communes become one under the province, with codes of its own. */
final class TwoLevels {

    private static final LocalDate DAY = Days.TWO_LEVELS;

    private final Province province;
    private final Dice dice;
    private final Words words;
    private int number;

    TwoLevels(Province province, Dice dice) {
        this.province = province;
        this.dice = dice;
        this.words = province.words;
    }

    void reorganize() {
        for (var district : province.districts) {
            boolean urban = district.equals(province.districts.getFirst());
            district.groups().forEach(group -> merge(group, urban));
            bodies(district);
            district.unit().end(DAY.minusDays(1));
            province.event(Event.Kind.DISSOLVE, DAY, district.unit(), null, "number.organize");
        }
    }

    private void merge(Group group, boolean urban) {
        var largest = dice.pick(group.communes);
        String name = words.say(urban ? "ward.name" : "commune.name", largest.place());
        var version = new Unit.Version(DAY, null, name, province.root, OrganizationKind.BASE_ORGANIZATION);
        String code = String.format(Locale.ROOT, "%s-C%03d", Province.CODE, ++number);
        var merged = province.add(code, OrganizationSector.COMMUNE, null, version);
        group.merged = merged;
        String places = group.communes.stream().map(Commune::place).collect(Collectors.joining(", "));
        merged.note = words.say("note.commune", places);
        String instrument = province.number("number.merge", DAY);
        for (var commune : group.communes) {
            commune.branches().stream().filter(Unit::standing).forEach(branch -> moveBranch(branch, merged));
            commune.unit().end(DAY.minusDays(1));
            merged.predecessors.add(commune.unit());
            province.event(Event.Kind.MERGE, DAY, commune.unit(), merged, null, instrument);
        }
        agencies(group, merged);
    }

    private static void moveBranch(Unit branch, Unit merged) {
        if (branch.profile == Profile.OFFICE) {
            branch.end(DAY.minusDays(1));
        } else {
            branch.move(DAY, merged);
        }
    }

    /** Four branches of agencies; the one of the People's Committee follows the offices of the old communes. */
    private void agencies(Group group, Unit merged) {
        List<String> names = words.list("agencies.name");
        for (int i = 0; i < names.size(); i++) {
            var version = new Unit.Version(DAY, null, names.get(i), merged, OrganizationKind.BRANCH);
            var profile = i < 2 ? Profile.OFFICE : Profile.FORCE;
            var branch = province.branch(dice, merged.code + "-A" + (i + 1), profile, version, 1);
            if (i == 1) {
                follow(group, branch);
            } else {
                province.event(Event.Kind.ESTABLISH, DAY, null, branch, "number.organize");
            }
        }
    }

    private void follow(Group group, Unit branch) {
        String instrument = province.number("number.organize", DAY);
        for (var commune : group.communes) {
            commune.branches().stream()
                    .filter(old -> old.profile == Profile.OFFICE)
                    .forEach(old -> {
                        branch.predecessors.add(old);
                        province.event(Event.Kind.MERGE, DAY, old, branch, old.members, instrument);
                    });
        }
    }

    /** Agencies end with their district, schools and hospitals go to the provincial committee, firms to a commune. */
    private void bodies(District district) {
        var people = province.units.stream()
                .filter(unit -> unit.code.equals(Province.CODE + "-UB"))
                .findFirst()
                .orElseThrow();
        for (var body : district.bodies()) {
            if (body.profile == Profile.OFFICE) {
                body.end(DAY.minusDays(1));
                province.event(Event.Kind.DISSOLVE, DAY, body, null, "number.organize");
            } else if (body.sector == OrganizationSector.STATE_ENTERPRISE
                    || body.sector == OrganizationSector.NON_STATE_ENTERPRISE) {
                var commune = dice.pick(district.groups()).merged;
                body.change(DAY, body.name(), Objects.requireNonNull(commune), OrganizationKind.BRANCH);
                province.event(Event.Kind.MOVE, DAY, body, body, "number.organize");
            } else {
                body.move(DAY, people);
                province.event(Event.Kind.MOVE, DAY, body, body, "number.organize");
            }
        }
    }
}
