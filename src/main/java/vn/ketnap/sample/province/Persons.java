package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.List;
import vn.ketnap.sample.province.Admission.Person;
import vn.ketnap.shared.Population;

/**
 * Persons who do not exist: their family names are words for mist, wood and water that nobody bears, the rest is as long
 * as names are. Everybody is of age on the day of the decision.
 */
final class Persons {

    private static final int SCHOOL_LEAVER = 18;

    private final List<String> family;
    private final List<String> male;
    private final List<String> female;
    private final List<String> given;
    private final List<String> minorities;
    private final List<String> religions;

    Persons(Words words) {
        family = words.list("person.family");
        male = words.list("person.male");
        female = words.list("person.female");
        given = words.list("person.given");
        minorities = words.list("person.ethnic");
        religions = words.list("person.religion");
    }

    Person draw(Dice dice, Profile profile, Population channel, LocalDate decided, double minorityShare) {
        boolean woman = channel != Population.ENLISTMENT_YOUTH && dice.chance(profile.women);
        String name = dice.pick(family) + " " + dice.pick(woman ? female : male) + " " + dice.pick(given);
        var born = decided.minusYears(age(dice, channel)).minusDays(dice.between(1, 330));
        var minority = dice.chance(minorityShare) ? dice.pick(minorities) : null;
        var religion = dice.chance(0.035) ? dice.pick(religions) : null;
        return new Person(name, born, woman, minority, religion);
    }

    /** Somebody of whom nothing but the name is told. */
    String name(Dice dice) {
        return dice.pick(family) + " " + dice.pick(dice.chance(0.5) ? female : male) + " " + dice.pick(given);
    }

    private static int age(Dice dice, Population channel) {
        return switch (channel) {
            case UPPER_SECONDARY_STUDENT, CONTINUING_EDUCATION_STUDENT -> SCHOOL_LEAVER;
            case UNIVERSITY_STUDENT -> dice.between(19, 22);
            case ENLISTMENT_YOUTH -> dice.between(18, 24);
            case MILITIA -> dice.between(19, 30);
            case PRIVATE_ENTERPRISE_OWNER -> dice.between(32, 52);
            default -> 20 + dice.weighted(30, 30, 20, 12, 8) * 5 + dice.between(0, 4);
        };
    }
}
