package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;

/** Admissions, one person a row. */
public final class AdmissionSheet implements Sheet<RecordAdmission> {

    private static final Words<Gender> GENDERS = Words.of(Gender.class);

    private static final Column CODE =
            Column.text("exchange.column.branch", "code", 60).filled();
    private static final Column NAME =
            Column.text("exchange.column.person", "fullName", 120).filled();
    private static final Column BORN =
            Column.of(Column.Kind.START, "exchange.column.bornOn", "bornOn").filled();
    private static final Column GENDER =
            Column.word("exchange.column.gender", "gender", GENDERS).filled();
    private static final Column ETHNICITY = Column.text("exchange.column.ethnicity", "ethnicity", 60);
    private static final Column RELIGION = Column.text("exchange.column.religion", "religion", 60);
    private static final Column CHANNEL = Column.word("exchange.column.channel", "channel", QuotaSheet.POPULATIONS)
            .filled();
    private static final Column DECISION =
            Column.text("exchange.column.decisionNo", "decisionNo", 60).filled();
    private static final Column DECIDED = Column.of(Column.Kind.START, "exchange.column.decidedOn", "decidedOn")
            .filled();
    private static final Column CEREMONY = Column.of(Column.Kind.START, "exchange.column.ceremonyOn", "ceremonyOn");
    private static final Column RECOGNIZED =
            Column.of(Column.Kind.START, "exchange.column.recognizedOn", "recognizedOn");

    @Override
    public String key() {
        return "exchange.sheet.admissions";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, NAME, BORN, GENDER, ETHNICITY, RELIGION, CHANNEL, DECISION, DECIDED, CEREMONY, RECOGNIZED);
    }

    @Override
    public RecordAdmission command(RowCells cells) {
        return new RecordAdmission(
                cells.text(CODE),
                cells.text(NAME),
                cells.day(BORN),
                cells.word(GENDER, GENDERS),
                cells.optionalText(ETHNICITY),
                cells.optionalText(RELIGION),
                cells.word(CHANNEL, QuotaSheet.POPULATIONS),
                cells.text(DECISION),
                cells.day(DECIDED),
                cells.optionalDay(CEREMONY),
                cells.optionalDay(RECOGNIZED));
    }
}
