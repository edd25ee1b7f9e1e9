package vn.ketnap.admin.ui;

import vn.ketnap.audit.SealCheck;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** Says what a check of the seals found. */
final class SealWords {

    private final Formats formats;

    SealWords(Formats formats) {
        this.formats = formats;
    }

    /** One sentence: nothing is wrong, or the first thing that is. */
    String finding(SealCheck check) {
        var finding = check.finding();
        if (finding == null) {
            return text("admin.seal.unbroken", formats.number(check.entries()));
        }
        return text(
                "admin.seal.finding." + finding.kind().name(),
                formats.number(finding.number()),
                formats.moment(finding.at()),
                finding.username(),
                new AuditWords(formats).kind(finding.action()));
    }

    /** How far the chain holds. */
    String reach(SealCheck check) {
        return check.unbroken()
                ? text("admin.seal.last", formats.number(check.lastEntry()))
                : text("admin.seal.reach", formats.number(check.entries()), formats.number(check.lastEntry()));
    }

    /** Whether a code noted earlier still stands. */
    String noted(SealCheck check) {
        return check.notedEntry() == null
                ? text("admin.seal.notedGone")
                : text("admin.seal.notedStands", formats.number(check.notedEntry()));
    }

    /** What to do about it. */
    String advice(SealCheck check) {
        return check.unbroken() ? text("admin.seal.note", check.code()) : text("admin.seal.advice");
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
