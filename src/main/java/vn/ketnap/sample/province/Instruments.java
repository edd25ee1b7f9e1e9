package vn.ketnap.sample.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The papers by which committees set targets: one for all its units and a year, as committees write them. */
final class Instruments {

    private final Province province;
    private final Dice dice;

    Instruments(Province province, Dice dice) {
        this.province = province;
        this.dice = dice;
    }

    /** @param number null where papers give none */
    record Paper(@Nullable String number, @Nullable LocalDate signedOn, String issuer) {}

    /** A superior hands targets down, in January or from the day on which something began. */
    Paper assigns(Unit superior, LocalDate from) {
        var paper = dice.fork(superior.code + from);
        int number = paper.between(12, 190);
        var signed = Days.working(from.plusDays(paper.between(4, 20)));
        return new Paper(say("number.assign", number, mark(superior)), signed, issuer(superior));
    }

    /** It changes its mind in July. */
    Paper adjusts(Unit superior, int year) {
        var paper = dice.fork(superior.code + "adjust" + year);
        var signed = Days.working(LocalDate.of(year, 7, paper.between(10, 25)));
        return new Paper(say("number.assign", paper.between(300, 460), mark(superior)), signed, issuer(superior));
    }

    Paper registers(Unit unit, int year) {
        var paper = dice.fork(unit.code + "register" + year);
        var signed = Days.working(LocalDate.of(year, 1, paper.between(4, 28)));
        return new Paper(say("number.register", paper.between(2, 60)), signed, issuer(unit));
    }

    Paper congress(Unit unit, int firstYear) {
        String term = (firstYear - 1) + " – " + (firstYear + 4);
        String congress = say("issuer.congress", unit.name());
        return new Paper(say("number.congress", term), null, congress);
    }

    Paper program(int year) {
        var signed = Days.working(LocalDate.of(year, 1, 12));
        return new Paper(say("number.ratio", 20 + year % 10), signed, issuer(province.root));
    }

    Paper plan(Unit unit) {
        return new Paper(null, null, say("issuer.own", unit.name()));
    }

    /** The letters of a committee that its papers bear. */
    String mark(Unit unit) {
        if (unit.equals(province.root)) {
            return say("mark.province");
        }
        for (int i = 0; i < province.districts.size(); i++) {
            if (unit.equals(province.districts.get(i).unit())) {
                return say(i < 3 ? "mark.town" : "mark.district");
            }
        }
        return say("mark.committee");
    }

    private String issuer(Unit unit) {
        return unit.equals(province.root)
                ? say("issuer.province", province.place())
                : say("issuer.superior", unit.name());
    }

    private String say(String key, Object... args) {
        return province.words.say(key, args);
    }
}
