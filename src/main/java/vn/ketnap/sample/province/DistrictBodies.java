package vn.ketnap.sample.province;

import java.util.List;
import java.util.Locale;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.sample.province.Province.District;

/** What stood directly under a district beside its communes: agencies, upper schools, the hospital, enterprises. */
final class DistrictBodies {

    private static final int HOSPITAL_PARTS = 4;

    private final Province province;
    private final Dice dice;
    private final District district;
    private final Words words;

    DistrictBodies(Province province, Dice dice, District district) {
        this.province = province;
        this.dice = dice;
        this.district = district;
        this.words = province.words;
    }

    void found() {
        String place = district.place();
        for (String body : words.list("bodies.district")) {
            base(Profile.OFFICE, words.say("body.of", body, place));
        }
        for (String school : words.list("upper.school")) {
            base(Profile.UPPER_SCHOOL, Words.fill(school, place));
        }
        base(Profile.CONTINUING_SCHOOL, words.say("continuing.school", place));
        hospital(place);
        firms(place, "firm.state", Profile.STATE_FIRM, 2);
        firms(place, "firm.private", Profile.PRIVATE_FIRM, 5);
    }

    private void firms(String place, String key, Profile profile, int count) {
        for (String firm : dice.shuffled(words.list(key)).subList(0, count)) {
            base(profile, words.say("base.branch", Words.fill(firm, place)));
        }
    }

    private void base(Profile profile, String name) {
        var version = new Unit.Version(Days.FOUNDED, null, name, district.unit(), OrganizationKind.BASE_BRANCH);
        district.bodies().add(province.branch(dice, nextCode(), profile, version, 1));
    }

    private void hospital(String place) {
        var hospital = province.add(
                nextCode(),
                OrganizationSector.HEALTH,
                null,
                OrganizationKind.BASE_ORGANIZATION,
                words.say("base.organization", words.say("hospital.name", place)),
                district.unit());
        district.bodies().add(hospital);
        List<String> parts = words.list("parts.health").subList(0, HOSPITAL_PARTS);
        for (int i = 0; i < parts.size(); i++) {
            String name = words.say("part.branch", parts.get(i));
            var version = new Unit.Version(Days.FOUNDED, null, name, hospital, OrganizationKind.BRANCH);
            province.branch(dice, hospital.code + "-" + (i + 1), Profile.HEALTH, version, 1);
        }
    }

    private String nextCode() {
        return String.format(
                Locale.ROOT, "%s-D%02d", district.unit().code, district.bodies().size() + 1);
    }
}
