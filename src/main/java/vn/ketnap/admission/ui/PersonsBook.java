package vn.ketnap.admission.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionRow;
import vn.ketnap.admission.disclosure.FetchedPersons;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;

/** Persons of the register as a workbook; its first sheet says who took it, when, why and who approved it. */
final class PersonsBook {

    private final Formats formats;

    PersonsBook(Formats formats) {
        this.formats = formats;
    }

    GridBook<AdmissionRow> of(FetchedPersons fetched, String username) {
        var request = fetched.request();
        var notes = List.of(
                note("admission.register.filter.unit", request.unitName()),
                note("admission.register.filter.period", formats.period(request.period())),
                note("admission.register.filter.state", word(request.state())),
                note("admission.register.filter.channel", word(request.channel())),
                note("admission.field.reason", request.reason()),
                note("admission.disclosure.number", String.valueOf(request.id())),
                note("admission.disclosure.approvedBy", String.valueOf(request.decider())),
                note("admission.disclosure.takenBy", username + " · " + formats.moment(fetched.at())),
                note("admission.disclosure.keep", text("admission.disclosure.keep.words")));
        return new GridBook<>(
                text("admission.register.title"),
                notes,
                columns(),
                () -> fetched.rows().iterator(),
                formats.locale());
    }

    private List<SheetColumn<AdmissionRow>> columns() {
        return List.of(
                SheetColumn.text(text("admission.disclosure.column.code"), 18, AdmissionRow::branchCode),
                SheetColumn.text(text("admission.register.column.branch"), 34, AdmissionRow::branchName),
                SheetColumn.text(text("admission.register.column.name"), 26, AdmissionRow::name),
                SheetColumn.text(
                        text("admission.register.column.born"),
                        10,
                        row -> row.birthYear() == null ? null : String.valueOf(row.birthYear())),
                SheetColumn.text(text("admission.register.column.channel"), 30, row -> word(row.channel())),
                SheetColumn.text(text("admission.field.decisionNo"), 16, AdmissionRow::decisionNo),
                SheetColumn.day(text("admission.field.decidedOn"), AdmissionRow::decidedOn),
                SheetColumn.day(text("admission.field.ceremonyOn"), AdmissionRow::ceremonyOn),
                SheetColumn.day(text("admission.register.column.ends"), AdmissionRow::probationEndsOn),
                SheetColumn.day(text("admission.field.recognizedOn"), AdmissionRow::recognizedOn),
                SheetColumn.day(text("admission.field.struckOffOn"), AdmissionRow::struckOffOn),
                SheetColumn.text(text("admission.register.column.state"), 24, row -> word(row.state())));
    }

    private GridBook.Note note(String key, String words) {
        return new GridBook.Note(text(key), words);
    }

    private String word(@Nullable Enum<?> constant) {
        return constant == null
                ? text("admission.register.filter.all")
                : Messages.ofClassPath().word(formats.locale(), constant);
    }

    private String text(String key) {
        return Messages.ofClassPath().text(formats.locale(), key);
    }
}
