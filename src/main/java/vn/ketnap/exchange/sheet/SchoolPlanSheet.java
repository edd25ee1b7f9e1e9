package vn.ketnap.exchange.sheet;

import java.util.List;
import java.util.regex.Pattern;
import vn.ketnap.source.school.CountPupils;
import vn.ketnap.source.school.SchoolStage;

/** Pupils as sources: counts by school, school year, grade and stage; never names. */
public final class SchoolPlanSheet implements Sheet<CountPupils> {

    private static final Words<SchoolStage> STAGES = Words.of(SchoolStage.class);

    /** "2025-2026", or the year in which it begins. */
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-–/]\\s*(\\d{4}))?");

    private static final Column CODE =
            Column.text("exchange.column.unit", "code", 60).filled();
    private static final Column YEAR =
            Column.text("exchange.column.schoolYear", "schoolYear", 20).filled();
    private static final Column GRADE = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.grade", "grade")
            .filled();
    private static final Column STAGE =
            Column.word("exchange.column.schoolStage", "stage", STAGES).filled();
    private static final Column AS_OF =
            Column.of(Column.Kind.END, "exchange.column.asOf", "asOf").filled();
    private static final Column PUPILS = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.pupils", "pupils")
            .filled();
    private static final Column NOTE = Column.text("exchange.column.note", "note", 500);

    @Override
    public String key() {
        return "exchange.sheet.schoolPlans";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, YEAR, GRADE, STAGE, AS_OF, PUPILS, NOTE);
    }

    @Override
    public CountPupils command(RowCells cells) {
        return new CountPupils(
                cells.text(CODE),
                year(cells),
                Math.toIntExact(Math.clamp(cells.wholeNumber(GRADE), -1_000, 1_000)),
                cells.word(STAGE, STAGES),
                cells.day(AS_OF),
                cells.wholeNumber(PUPILS),
                cells.optionalText(NOTE));
    }

    private static int year(RowCells cells) {
        var typed = cells.text(YEAR);
        var years = YEARS.matcher(typed);
        boolean follows = years.matches()
                && (years.group(2) == null || Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1);
        if (!follows) {
            if (!typed.isEmpty()) {
                cells.wrong(YEAR, "exchange.problem.schoolYear");
            }
            return 0;
        }
        return Integer.parseInt(years.group(1));
    }
}
