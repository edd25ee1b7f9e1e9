package vn.ketnap.review.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.choice.ChoiceDecision;
import vn.ketnap.review.choice.ChoiceSide;
import vn.ketnap.review.choice.ProposalRules;
import vn.ketnap.review.snapshot.SnapshotUnit;

/** Whom the report praises and criticises: as the board decided, else as the figures propose, which is said. */
final class NamedUnits {

    private static final int MOST_PROPOSED = 10;

    private NamedUnits() {}

    static void write(Draft draft, Material material) {
        for (var side : ChoiceSide.values()) {
            write(draft, material, side);
        }
    }

    private static void write(Draft draft, Material material, ChoiceSide side) {
        var decided = material.choices().stream()
                .filter(choice -> choice.side() == side && choice.named())
                .toList();
        var units = material.snapshot().units().stream()
                .collect(Collectors.toMap(SnapshotUnit::code, Function.identity(), (one, other) -> one));
        var names = new ArrayList<String>();
        boolean decidedAny = material.choices().stream().anyMatch(choice -> choice.side() == side);
        if (decidedAny) {
            decided.forEach(choice -> names.add(named(choice, units.get(choice.code()))));
        } else {
            ProposalRules.of(material.snapshot()).stream()
                    .filter(proposal -> proposal.side() == side)
                    .limit(MOST_PROPOSED)
                    .forEach(proposal -> names.add(figures(proposal.unit())));
        }
        String key = "review.report.named." + side.name();
        String place = "II.5." + side.name();
        if (names.isEmpty()) {
            draft.say(place, Words.text(key + ".none"));
        } else if (decidedAny) {
            draft.say(place, Words.text(key, String.join(", ", names)));
        } else {
            draft.say(place, Words.text(key, String.join(", ", names)), Words.text("review.report.note.proposed"));
        }
    }

    private static String named(Choice choice, @Nullable SnapshotUnit unit) {
        if (choice.decision() == ChoiceDecision.NAMED && unit != null) {
            return figures(unit);
        }
        return choice.reason() == null ? choice.name() : choice.name() + " (" + choice.reason() + ")";
    }

    /** "Đảng bộ xã A 8/11 (73 %)". */
    static String figures(SnapshotUnit unit) {
        var rate = unit.rate();
        return rate == null
                ? unit.name() + " " + Words.FORMATS.count(unit.admitted())
                : unit.name() + " " + rate.whole();
    }

    static List<SnapshotUnit> lagging(Material material) {
        return material.snapshot().units().stream()
                .filter(unit -> unit.behind() && unit.band() != null)
                .filter(unit -> switch (unit.band()) {
                    case NONE_YET, VERY_SLOW, SLOW -> true;
                    case null, default -> false;
                })
                .sorted(Comparator.comparing(SnapshotUnit::ahead, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
