package vn.ketnap.review.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.review.form.FormBook;
import vn.ketnap.review.form.FormQueries;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Permission;

/** Hands out the data for the statistical forms of a unit. */
@Component
class FormExport {

    private final CurrentActor current;
    private final FormQueries forms;
    private final ExportService exports;
    private final Clock clock;

    FormExport(CurrentActor current, FormQueries forms, ExportService exports, Clock clock) {
        this.current = current;
        this.forms = forms;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now. */
    ExportLink.Made make(String code, Period period, Formats formats) {
        var actor = current.get();
        var book = FormBook.of(formats, actor, LocalDateTime.now(clock), forms.load(actor.scope(), code, period));
        var export = new Export(
                "export.forms",
                Permission.READ_FIGURES,
                code,
                Map.of("tu", period.from().toString(), "den", period.to().toString()),
                book);
        return new ExportLink.Made(
                ExportNotes.fileName("so-lieu-lap-bieu", code, period.to().toString()), exports.make(actor, export));
    }
}
