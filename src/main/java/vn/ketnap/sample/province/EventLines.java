package vn.ketnap.sample.province;

import java.util.Comparator;

/** The sheet of events, in order of time. */
final class EventLines {

    private EventLines() {}

    static CsvSheet write(Province province) {
        var sheet = new CsvSheet(province.words, "events");
        // the sort is stable: rows of one event stay together
        province.events.stream()
                .sorted(Comparator.comparing(Event::on))
                .forEach(event -> sheet.row(
                        event.kind(),
                        event.on(),
                        UnitLines.code(event.before()),
                        UnitLines.code(event.after()),
                        event.moved(),
                        event.number(),
                        event.signedOn()));
        return sheet;
    }
}
