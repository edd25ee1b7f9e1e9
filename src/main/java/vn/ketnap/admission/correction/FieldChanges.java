package vn.ketnap.admission.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.history.FieldChange;

/** Which fields of an entry a correction changes; of the person's own fields no more than that they did. */
final class FieldChanges {

    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges() {}

    static List<FieldChange> between(RecordAdmission before, RecordAdmission after) {
        var changes = new FieldChanges();
        changes.person("fullName", before.fullName(), after.fullName());
        changes.person("bornOn", before.bornOn(), after.bornOn());
        changes.person("gender", before.gender(), after.gender());
        changes.person("ethnicity", before.ethnicity(), after.ethnicity());
        changes.person("religion", before.religion(), after.religion());
        changes.fact("code", before.code(), after.code());
        changes.fact("channel", before.channel(), after.channel());
        changes.fact("decisionNo", before.decisionNo(), after.decisionNo());
        changes.fact("decidedOn", before.decidedOn(), after.decidedOn());
        changes.fact("ceremonyOn", before.ceremonyOn(), after.ceremonyOn());
        changes.fact("recognizedOn", before.recognizedOn(), after.recognizedOn());
        changes.fact("resolvedOn", before.resolvedOn(), after.resolvedOn());
        return changes.found;
    }

    /** What leaves the register with an entry. */
    static List<FieldChange> gone(Entry entry) {
        var changes = new FieldChanges();
        changes.fact("channel", entry.channel(), null);
        changes.fact("decisionNo", entry.decisionNo(), null);
        changes.fact("decidedOn", entry.decidedOn(), null);
        changes.fact("ceremonyOn", entry.ceremonyOn(), null);
        changes.fact("recognizedOn", entry.recognizedOn(), null);
        changes.fact("struckOffOn", entry.struckOffOn(), null);
        changes.fact("resolvedOn", entry.resolvedOn(), null);
        return changes.found;
    }

    private void person(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(FieldChange.ofPerson(field));
        }
    }

    private void fact(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new FieldChange(field, text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
