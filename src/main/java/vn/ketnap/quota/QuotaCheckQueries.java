package vn.ketnap.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;

/** Checks rows of targets before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class QuotaCheckQueries {

    private final UnitCodeQueries units;
    private final QuotaStore quotas;
    private final SettingStore settings;
    private final Clock clock;

    QuotaCheckQueries(UnitCodeQueries units, QuotaStore quotas, SettingStore settings, Clock clock) {
        this.units = units;
        this.quotas = quotas;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<SetQuota> commands, Set<String> comingCodes) {
        var codes = commands.stream().map(SetQuota::code).toList();
        var facts = new SetQuotaRules.Facts(
                units.find(scope, codes, comingCodes), units.memberCounts(scope, codes), usual());
        return SetQuotaRules.check(commands, facts);
    }

    /**
     * How many targets an import wrote that somebody has changed since; 0: it can be taken back. The scope is the asker's
     * right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return quotas.touchedSince(importId);
    }

    private SetQuotaRules.Usual usual() {
        var today = LocalDate.now(clock);
        return new SetQuotaRules.Usual(
                settings.decimal("target.unusual-below-percent", today),
                settings.decimal("target.unusual-above-percent", today));
    }
}
