package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;

/**
 * Provincial bodies: the bloc of agencies and enterprises until January 2025, two committees after it; the army, the
 * police, and the border guard, which the army takes in.
 */
final class ProvincialFounding {

    private final Province province;
    private final Dice dice;
    private final Words words;
    private final List<Unit> partyBodies = new ArrayList<>();
    private final List<Unit> otherBodies = new ArrayList<>();
    private final List<Unit> borderPosts = new ArrayList<>();
    private int number;

    ProvincialFounding(Province province, Dice dice) {
        this.province = province;
        this.dice = dice;
        this.words = province.words;
    }

    void found() {
        var bloc = superior("K", "bloc.name", OrganizationSector.OTHER);
        bodies(partyBodies, bloc, "bodies.party", Profile.OFFICE, "parts.office", 3);
        bodies(otherBodies, bloc, "bodies.people", Profile.OFFICE, "parts.office", 6);
        bodies(otherBodies, bloc, "bodies.health", Profile.HEALTH, "parts.health", 8);
        bodies(otherBodies, bloc, "bodies.college", Profile.COLLEGE, "parts.college", 5);
        firms(bloc);
        var military = superior("QS", "military.name", OrganizationSector.ARMED_FORCES);
        bodies(new ArrayList<>(), military, "bodies.military", Profile.FORCE, "parts.force", 5);
        var police = superior("CA", "police.name", OrganizationSector.ARMED_FORCES);
        bodies(new ArrayList<>(), police, "bodies.police", Profile.FORCE, "parts.force", 5);
        var border = superior("BP", "border.name", OrganizationSector.ARMED_FORCES);
        bodies(borderPosts, border, "bodies.border", Profile.FORCE, "parts.force", 2);
        committees(bloc);
        absorb(border, military);
    }

    private Unit superior(String code, String key, OrganizationSector sector) {
        String name = words.say(key, province.place());
        return province.add(Province.CODE + "-" + code, sector, null, OrganizationKind.SUPERIOR, name, province.root);
    }

    private void bodies(List<Unit> into, Unit superior, String key, Profile profile, String parts, int most) {
        var names = words.list(key);
        for (String name : names.subList(0, province.scale.share(names.size()))) {
            into.add(base(superior, Words.fill(name, province.place()), profile, parts, dice.between(2, most)));
        }
    }

    private Unit base(Unit superior, String body, Profile profile, String parts, int count) {
        String code = String.format(Locale.ROOT, "%s-%03d", superior.code, ++number);
        var base = province.add(
                code,
                profile.sector,
                null,
                OrganizationKind.BASE_ORGANIZATION,
                words.say("base.organization", body),
                superior);
        var names = words.list(parts);
        for (int i = 0; i < count && i < names.size(); i++) {
            part(base, i + 1, profile, words.say("part.branch", names.get(i)));
        }
        return base;
    }

    private void part(Unit base, int place, Profile profile, String name) {
        var version = new Unit.Version(Days.FOUNDED, null, name, base, OrganizationKind.BRANCH);
        province.branch(dice, String.format(Locale.ROOT, "%s-%02d", base.code, place), profile, version, 1);
    }

    private void firms(Unit bloc) {
        for (String firm : words.list("firm.state")) {
            String name = Words.fill(firm, province.place());
            otherBodies.add(base(bloc, name, Profile.STATE_FIRM, "parts.firm", dice.between(3, 6)));
        }
        var zone = base(bloc, words.say("zone.name"), Profile.PRIVATE_FIRM, "parts.firm", 0);
        otherBodies.add(zone);
        var places = dice.shuffled(words.pairs("place.first", "place.second"));
        for (int i = 1; i <= province.scale.share(48); i++) {
            String firm = Words.fill(dice.pick(words.list("firm.private")), places.get(i));
            part(zone, i, Profile.PRIVATE_FIRM, words.say("base.branch", firm));
        }
    }

    private void committees(Unit bloc) {
        var party = committee("CQ", "party.committee");
        var people = committee("UB", "people.committee");
        partyBodies.forEach(body -> move(body, Days.COMMITTEES, party));
        otherBodies.forEach(body -> move(body, Days.COMMITTEES, people));
        bloc.end(Days.COMMITTEES.minusDays(1));
        province.event(Event.Kind.DISSOLVE, Days.COMMITTEES, bloc, null, "number.organize");
    }

    private Unit committee(String code, String key) {
        var version = new Unit.Version(
                Days.COMMITTEES, null, words.say(key, province.place()), province.root, OrganizationKind.SUPERIOR);
        var unit = province.add(Province.CODE + "-" + code, OrganizationSector.AGENCY, null, version);
        province.event(Event.Kind.ESTABLISH, Days.COMMITTEES, null, unit, "number.organize");
        return unit;
    }

    private void absorb(Unit border, Unit military) {
        borderPosts.forEach(post -> move(post, Days.TWO_LEVELS, military));
        border.end(Days.TWO_LEVELS.minusDays(1));
        province.event(Event.Kind.ABSORB, Days.TWO_LEVELS, border, military, "number.organize");
    }

    private void move(Unit unit, LocalDate on, Unit parent) {
        unit.move(on, parent);
        province.event(Event.Kind.MOVE, on, unit, unit, "number.organize");
    }
}
