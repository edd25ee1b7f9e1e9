package vn.ketnap.sample.province;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.sample.province.Province.Commune;
import vn.ketnap.sample.province.Province.District;
import vn.ketnap.sample.province.Province.Group;

/** Districts, communes, villages, schools and stations as they stood when the register began. */
final class DistrictFounding {

    private static final int TOWNS = 3;

    private final Province province;
    private final Dice dice;
    private final Words words;
    private final List<String> places;

    DistrictFounding(Province province, Dice dice) {
        this.province = province;
        this.dice = dice;
        this.words = province.words;
        this.places = new ArrayList<>(dice.shuffled(words.pairs("place.first", "place.second")));
    }

    void found() {
        var names = words.list("district.places");
        for (int i = 0; i < province.scale.districts(); i++) {
            province.districts.add(district(i, names.get(i)));
        }
    }

    private District district(int index, String place) {
        String key = index == 0 ? "city.name" : index < TOWNS ? "town.name" : "district.name";
        String code = String.format(Locale.ROOT, "%s-H%02d", Province.CODE, index + 1);
        var unit = province.add(
                code, OrganizationSector.OTHER, null, OrganizationKind.SUPERIOR, words.say(key, place), province.root);
        double zeal = dice.between(0.75, 1.25);
        var district = new District(unit, place, new ArrayList<>(), new ArrayList<>());
        int communes = 0;
        while (communes < province.scale.communes()) {
            int size = Math.min(2 + dice.weighted(25, 40, 35), province.scale.communes() - communes);
            var group = new Group(dice.shuffled(words.pairs("village.first", "village.second")));
            for (int i = 0; i < size; i++) {
                boolean urban = index == 0 || communes % 9 == 0;
                group.communes.add(commune(unit, ++communes, group, urban, index, zeal));
            }
            district.groups().add(group);
        }
        new DistrictBodies(province, dice, district).found();
        return district;
    }

    private Commune commune(Unit district, int number, Group group, boolean urban, int index, double zealAbove) {
        String place = places.removeLast();
        String key = !urban ? "commune.name" : index < TOWNS ? "ward.name" : "township.name";
        String code = String.format(Locale.ROOT, "%s-X%02d", district.code, number);
        double zeal = zealAbove * dice.between(0.6, 1.35);
        var unit = province.add(
                code,
                OrganizationSector.COMMUNE,
                null,
                OrganizationKind.BASE_ORGANIZATION,
                words.say(key, place),
                district);
        var commune = new Commune(unit, place, new ArrayList<>());
        int villages = dice.between(11, 20);
        for (int i = 0; i < villages; i++) {
            String name = words.say(urban ? "quarter.name" : "village.name", group.nextVillage());
            branch(commune, Profile.VILLAGE, name, zeal);
        }
        for (String school : words.list("school.name")) {
            branch(commune, Profile.SCHOOL, Words.fill(school, place), zeal);
        }
        if (dice.chance(0.5)) {
            branch(commune, Profile.HEALTH, words.say("health.name", place), zeal);
        }
        branch(commune, Profile.OFFICE, words.say("office.name", place), zeal);
        return commune;
    }

    private void branch(Commune commune, Profile profile, String name, double zeal) {
        var below = commune.unit();
        var version = new Unit.Version(Days.FOUNDED, null, name, below, OrganizationKind.BRANCH);
        String code = String.format(
                Locale.ROOT, "%s-%02d", below.code, commune.branches().size() + 1);
        commune.branches().add(province.branch(dice, code, profile, version, zeal));
    }
}
