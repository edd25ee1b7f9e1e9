package vn.ketnap.insight.ui;

import java.util.List;
import java.util.stream.Collectors;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.Lag;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** The sentences around the tree of attainment: the finding above it, the definitions and gaps below it. */
final class AttainmentNotes {

    /** So many units without figures are named; more are counted. */
    private static final int NAMED = 5;

    private final Formats formats;

    AttainmentNotes(Formats formats) {
        this.formats = formats;
    }

    /** What the figures mean, in a few words. */
    String finding(Lag lag) {
        if (lag.units() > 0) {
            return text("insight.attainment.finding.behind", lag.units(), formats.number(lag.persons(), 0));
        }
        return lag.compared() > 0
                ? text("insight.attainment.finding.onPace", lag.compared())
                : text("insight.attainment.finding.noPace");
    }

    /** What one must know to quote the figures. */
    String footnote(AttainmentAddress address, Attainment.Terms terms, Lag lag) {
        String kinds = terms.kinds().stream()
                .map(kind -> text("insight.attainment.column." + kind.name()))
                .collect(Collectors.joining(" → "));
        String basis =
                Messages.ofClassPath().word(formats.locale(), terms.basis()).toLowerCase(formats.locale());
        String printing = text(
                "insight.attainment.printing." + terms.printing().rounding().name(),
                terms.printing().decimals());
        return String.join(
                " ",
                text("insight.attainment.note.rate", kinds, basis),
                text("insight.attainment.note.pace"),
                text("insight.attainment.note.beside"),
                text("insight.attainment.note.printing", printing),
                text("insight.attainment.note.reading." + address.reading().name()),
                terms.together() == null ? "" : new TogetherWords(formats).of(terms.together()),
                silent(lag.silent()));
    }

    private String silent(List<UnitProgress> silent) {
        if (silent.isEmpty()) {
            return "";
        }
        String names = silent.stream().limit(NAMED).map(UnitProgress::name).collect(Collectors.joining(", "));
        return silent.size() <= NAMED
                ? text("insight.attainment.note.silent", names)
                : text("insight.attainment.note.silentMore", names, formats.number(silent.size() - NAMED));
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
