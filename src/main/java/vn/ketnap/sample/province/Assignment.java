package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each committee is asked for in a year: the base organisations first, then their superiors, who round and reserve. */
final class Assignment {

    private final Province province;
    private final Strength strength;
    private final Dice dice;
    private final Map<Unit, List<Unit>> below = new HashMap<>();
    private final Map<Unit, Integer> asked = new LinkedHashMap<>();
    private final LocalDate day;

    private Assignment(Province province, Strength strength, Dice dice, LocalDate day) {
        this.province = province;
        this.strength = strength;
        this.dice = dice;
        this.day = day;
    }

    /** The numbers for twelve months, as the tree stands on a day; parents stand before their children. */
    static Map<Unit, Integer> on(Province province, Strength strength, Dice dice, LocalDate day) {
        var assignment = new Assignment(province, strength, dice.fork("assigned" + day), day);
        for (var unit : province.units) {
            var parent = unit.parent(day);
            if (parent != null && !parent.base()) {
                assignment
                        .below
                        .computeIfAbsent(parent, key -> new ArrayList<>())
                        .add(unit);
            }
        }
        assignment.ask(province.root);
        return assignment.asked;
    }

    private int ask(Unit unit) {
        var children = below.get(unit);
        if (children == null) {
            return askBase(unit);
        }
        asked.put(unit, 0);
        int sum = 0;
        for (var child : children) {
            sum += ask(child);
        }
        int step = unit.equals(province.root) ? 50 : 5;
        boolean rounds = unit.equals(province.root) || dice.chance(0.6);
        int number = rounds ? (int) Math.round(sum * dice.between(0.96, 1.03) / step) * step : sum;
        asked.put(unit, Math.max(1, number));
        return number;
    }

    private int askBase(Unit unit) {
        var sum = strength.of(unit, day);
        int number = (int) Math.round(sum.expected * dice.between(0.95, 1.25));
        int most = (int) (strength.members(unit, day) * (unit.branch() ? 0.05 : 0.048));
        number = unit.branch() ? Math.min(number, most) : Math.max(1, Math.min(number, most));
        if (number > 0) {
            asked.put(unit, number);
        }
        return number;
    }

    /** What a branch is asked for; null: nothing. */
    static @Nullable Integer ofBranch(Unit branch) {
        int number = Math.min((int) Math.round(branch.appetite), branch.members / 20);
        return branch.silentSince != null || number == 0 ? null : number;
    }
}
