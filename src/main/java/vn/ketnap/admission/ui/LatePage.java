package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.deadline.LateGroup;
import vn.ketnap.admission.deadline.LateKind;
import vn.ketnap.admission.deadline.LateList;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;

/** What is late: how many under each clock, in which units, and who. */
final class LatePage extends Composite<Div> {

    /** So many units are shown before the others. */
    private static final int GROUPS = 8;

    private final Formats formats = Formats.here();
    private final AdmissionAddress address;
    private final LateList shown;

    /** @param open what follows the button of a row */
    LatePage(AdmissionAddress asked, LateList shown, LongConsumer open) {
        this.address = asked.turnedTo(shown.page());
        this.shown = shown;
        getContent().addClassName("kn-page");
        getContent().add(tiles());
        if (!shown.groups().isEmpty()) {
            getContent().add(groups());
        }
        getContent().add(persons(open));
    }

    private Tiles tiles() {
        return new Tiles(
                tile(null),
                tile(LateKind.CEREMONY_DUE),
                tile(LateKind.REVIEW_DUE),
                tile(LateKind.RECOGNITION_DUE),
                tile(LateKind.CEREMONY_HELD_LATE),
                tile(LateKind.DECIDED_LATE));
    }

    private StatTile tile(@Nullable LateKind kind) {
        long count = shown.of(kind);
        var tile = new StatTile(kind == null ? getTranslation("admission.late.all") : word(kind));
        boolean toDo = kind == LateKind.CEREMONY_DUE || kind == LateKind.REVIEW_DUE;
        tile.show(formats.number(count), null, null, toDo && count > 0 ? Tone.ATTENTION : Tone.PLAIN);
        tile.setLink(address.late(kind).href());
        return tile;
    }

    private Panel groups() {
        var panel = new Panel(
                getTranslation("admission.late.byUnit"),
                getTranslation("admission.late.asOf", formats.date(shown.asOf())));
        var groups = shown.groups();
        var most = groups.subList(0, Math.min(GROUPS, groups.size()));
        var rest = groups.subList(most.size(), groups.size());
        if (rest.isEmpty()) {
            panel.setBody(table(most));
        } else {
            panel.setBody(
                    table(most), new NativeDetails(getTranslation("admission.late.others", rest.size()), table(rest)));
        }
        panel.setFootnote(clauses());
        return panel;
    }

    private CountTable table(List<LateGroup> groups) {
        var table = new CountTable(getTranslation("admission.late.byUnit"))
                .head(getTranslation("admission.late.column.unit"), false);
        for (var kind : LateKind.values()) {
            table.head(word(kind), true);
        }
        table.head(getTranslation("admission.late.column.total"), true);
        for (var group : groups) {
            table.line(
                    new Anchor(address.at(group.code()).href(), group.name()),
                    formats.number(group.of(LateKind.CEREMONY_DUE)),
                    formats.number(group.of(LateKind.REVIEW_DUE)),
                    formats.number(group.of(LateKind.RECOGNITION_DUE)),
                    formats.number(group.of(LateKind.CEREMONY_HELD_LATE)),
                    formats.number(group.of(LateKind.DECIDED_LATE)),
                    formats.number(group.total()));
        }
        return table;
    }

    private Panel persons(LongConsumer open) {
        long total = shown.of(address.clock());
        var panel = new Panel(
                getTranslation("admission.late.finding", total),
                getTranslation("admission.late.subtitle", formats.date(shown.asOf())));
        if (shown.rows().isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("admission.late.empty"), getTranslation("admission.late.empty.hint")));
            panel.setFootnote(clauses());
        } else {
            var grid = new LateGrid(shown.rows(), open);
            long rest = total - shown.rows().size();
            panel.setBody(
                    grid,
                    grid.paper(rest > 0 ? getTranslation("admission.register.rest", rest) : ""),
                    new Pages(address, total, shown.rows().size()));
        }
        return panel;
    }

    /** Each time limit with the paper it was read in. */
    private String clauses() {
        return shown.clocks().stream()
                .map(clock -> getTranslation(
                        "admission.late.clause." + clock.name().substring("admission.".length()),
                        clock.length(),
                        clock.clause()))
                .collect(Collectors.joining(" "));
    }

    private String word(LateKind kind) {
        return getTranslation("word.LateKind." + kind.name());
    }
}
