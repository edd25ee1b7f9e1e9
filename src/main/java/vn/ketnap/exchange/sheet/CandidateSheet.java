package vn.ketnap.exchange.sheet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ketnap.source.BringCandidate;
import vn.ketnap.source.Feasibility;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageDays;
import vn.ketnap.source.WayOut;

/** Candidates, one person a row: where the person stands, and the days of other stages as far as they are known. */
public final class CandidateSheet implements Sheet<BringCandidate> {

    private static final Words<Stage> STAGES = Words.of(Stage.class);
    private static final Words<WayOut> WAYS_OUT = Words.of(WayOut.class);
    private static final Words<Feasibility> FEASIBILITIES = Words.of(Feasibility.class);

    private static final Column CODE =
            Column.text("exchange.column.branch", "code", 60).filled();
    private static final Column NAME =
            Column.text("exchange.column.person", "fullName", 120).filled();
    private static final Column BORN =
            Column.of(Column.Kind.START, "exchange.column.bornOn", "bornOn").filled();
    private static final Column CHANNEL = Column.word("exchange.column.channel", "channel", QuotaSheet.POPULATIONS)
            .filled();
    private static final Column STAGE =
            Column.word("exchange.column.stage", "stage", STAGES).filled();
    private static final Column ON =
            Column.of(Column.Kind.START, "exchange.column.stageOn", "on").filled();
    private static final Column HELPER = Column.text("exchange.column.helper", "helper", 120);
    private static final Column NOTE = Column.text("exchange.column.note", "note", 500);
    private static final Column WAY_OUT = Column.word("exchange.column.wayOut", "wayOut", WAYS_OUT);
    private static final Column FEASIBILITY = Column.word("exchange.column.feasibility", "feasibility", FEASIBILITIES);
    private static final Column ADMITTING = Column.text("exchange.column.admitting", "admittingCode", 60);

    /** Of the way out there is the day of the row. */
    private static final Map<Stage, Column> DAYS = days();

    @Override
    public String key() {
        return "exchange.sheet.candidates";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(CODE, NAME, BORN, CHANNEL, STAGE, ON, HELPER, NOTE, WAY_OUT, FEASIBILITY, ADMITTING),
                        DAYS.values().stream())
                .toList();
    }

    @Override
    public BringCandidate command(RowCells cells) {
        return new BringCandidate(
                cells.text(CODE),
                cells.text(NAME),
                cells.day(BORN),
                cells.word(CHANNEL, QuotaSheet.POPULATIONS),
                cells.word(STAGE, STAGES),
                cells.day(ON),
                cells.optionalWord(WAY_OUT, WAYS_OUT),
                cells.optionalText(HELPER),
                cells.optionalText(NOTE),
                cells.optionalText(ADMITTING),
                cells.optionalWord(FEASIBILITY, FEASIBILITIES),
                stated(cells));
    }

    private static StageDays stated(RowCells cells) {
        var stated = new EnumMap<Stage, LocalDate>(Stage.class);
        DAYS.forEach((stage, column) -> {
            var day = cells.optionalDay(column);
            if (day != null) {
                stated.put(stage, day);
            }
        });
        return new StageDays(stated);
    }

    private static Map<Stage, Column> days() {
        var columns = new TreeMap<Stage, Column>();
        Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.LEFT)
                .forEach(stage -> columns.put(
                        stage, Column.of(Column.Kind.START, "exchange.column.day." + stage.name(), stage.name())));
        return columns;
    }
}
