package vn.ketnap.admin.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.settings.SettingVersion;
import vn.ketnap.shared.Permission;

/** Hands out every value of every setting, those that are over and those that were corrected too. */
@Component
class SettingsExport {

    /** As the screen lists them: by what they are about, each with its latest value first. */
    static final Comparator<SettingVersion> ORDER = Comparator.comparing(SettingVersion::setting);

    private final CurrentActor current;
    private final SettingStore settings;
    private final ExportService exports;
    private final Clock clock;

    SettingsExport(CurrentActor current, SettingStore settings, ExportService exports, Clock clock) {
        this.current = current;
        this.settings = settings;
        this.exports = exports;
        this.clock = clock;
    }

    ExportLink.Made make(Formats formats) {
        var actor = current.get();
        var needs = actor.may(Permission.READ_AUDIT) ? Permission.READ_AUDIT : Permission.MANAGE_SETTINGS;
        var notes = new ExportNotes(formats, "admin.settings.filter.");
        notes.line("kit.export.definitions", notes.text("admin.settings.footnote"));
        var book = new GridBook<>(
                notes.text("admin.settings.title"),
                notes.list(actor, LocalDateTime.now(clock)),
                columns(notes, new SettingWords(formats)),
                () -> settings.versions().stream().sorted(ORDER).iterator(),
                formats.locale());
        var export = new Export("export.settings", needs, "", Map.of(), book);
        return new ExportLink.Made(
                ExportNotes.fileName("quy-dinh", null, LocalDate.now(clock).toString()), exports.make(actor, export));
    }

    private static List<SheetColumn<SettingVersion>> columns(ExportNotes texts, SettingWords words) {
        return List.of(
                SheetColumn.text(
                        texts.text("admin.settings.column.group"),
                        28,
                        version -> words.group(version.setting().group())),
                SheetColumn.text(
                        texts.text("admin.settings.column.name"), 44, version -> words.name(version.setting())),
                SheetColumn.text(
                        texts.text("admin.settings.column.value"),
                        44,
                        version ->
                                words.full(version.setting(), version.value()).replace("\n", "; ")),
                SheetColumn.day(texts.text("admin.settings.column.from"), SettingVersion::from),
                SheetColumn.day(
                        texts.text("admin.settings.column.until"),
                        version ->
                                version.until() == null ? null : version.until().minusDays(1)),
                SheetColumn.text(texts.text("admin.settings.column.source"), 60, SettingVersion::source),
                SheetColumn.text(texts.text("admin.settings.column.recorded"), 34, words::recorded),
                SheetColumn.text(texts.text("admin.settings.field.reason"), 40, SettingVersion::reason),
                SheetColumn.text(
                        texts.text("admin.settings.column.standing"),
                        16,
                        version ->
                                texts.text(version.standing() ? "admin.settings.standing" : "admin.settings.struck")));
    }
}
