package vn.ketnap.sample.province;

import java.util.Comparator;
import java.util.Objects;

/** The sheet of events, in order of time. */
final class EventLines {

    private EventLines() {}

    static CsvSheet write(Province province) {
        var sheet = new CsvSheet(province.words, "events");
        // the sort is stable: rows of one event stay together
        province.events.stream()
                .sorted(Comparator.comparing(Event::on))
                .forEach(event -> sheet.row(
                        kind(event, province),
                        event.on(),
                        UnitLines.code(event.before()),
                        UnitLines.code(event.after()),
                        event.moved(),
                        event.number(),
                        event.signedOn()));
        return sheet;
    }

    /** A unit that becomes another one all by itself is taken over by it, not merged with anybody. */
    private static Event.Kind kind(Event event, Province province) {
        boolean alone = event.kind() == Event.Kind.MERGE
                && province.events.stream()
                                .filter(other -> other.kind() == Event.Kind.MERGE
                                        && other.on().equals(event.on())
                                        && Objects.equals(other.after(), event.after()))
                                .count()
                        == 1;
        return alone ? Event.Kind.ABSORB : event.kind();
    }
}
