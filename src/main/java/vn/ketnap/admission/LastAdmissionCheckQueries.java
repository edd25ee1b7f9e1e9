package vn.ketnap.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;

/** Checks statements of last admissions before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class LastAdmissionCheckQueries {

    private final UnitCodeQueries units;
    private final LastAdmissionStore admissions;
    private final Clock clock;

    LastAdmissionCheckQueries(UnitCodeQueries units, LastAdmissionStore admissions, Clock clock) {
        this.units = units;
        this.admissions = admissions;
        this.clock = clock;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<RecordLastAdmission> commands, Set<String> comingCodes) {
        var codes = commands.stream().map(RecordLastAdmission::code).toList();
        var facts = new RecordLastAdmissionRules.Facts(units.find(scope, codes, comingCodes), LocalDate.now(clock));
        return RecordLastAdmissionRules.check(commands, facts);
    }

    /**
     * How many statements an import wrote that somebody has changed since; 0: it can be taken back. The scope is the
     * asker's right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return admissions.touchedSince(importId);
    }
}
