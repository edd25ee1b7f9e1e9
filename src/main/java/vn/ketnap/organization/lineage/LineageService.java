package vn.ketnap.organization.lineage;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/**
 * Reorganises units. What becomes of the units themselves goes through the door that describes them: a unit that ends is a
 * row with a last day, one that follows its superior is a row with another one; so are officers who leave.
 */
@Service
@Transactional
public class LineageService {

    private final LineageCheckQueries checks;
    private final UnitCodeQueries units;
    private final LineageStore lineage;
    private final OrganizationService organizations;
    private final AuditLog audit;

    LineageService(
            LineageCheckQueries checks,
            UnitCodeQueries units,
            LineageStore lineage,
            OrganizationService organizations,
            AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.lineage = lineage;
        this.organizations = organizations;
        this.audit = audit;
    }

    /**
     * Writes events, ends the units that end, moves what stood below them.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written reorganize(Actor actor, ImportId importId, List<ReorganizeUnits> commands) {
        var outcome = checks.outcome(actor.scope(), commands, Set.of());
        Refused.ifBroken(outcome.problems());
        var codes = commands.stream()
                .flatMap(command -> Stream.concat(command.olds().stream(), command.news().stream()))
                .toList();
        var known = units.find(actor.scope(), codes, Set.of());
        var written = lineage.write(importId, outcome.events(), known);
        var leaving = checks.officersLeaving(actor.scope(), outcome.ended());
        if (!leaving.isEmpty()) {
            organizations.writeOfficers(actor, importId, leaving);
        }
        if (outcome.rows().isEmpty()) {
            lineage.rebuildHeirs();
        } else {
            organizations.writeUnits(actor, importId, outcome.rows());
        }
        audit.record(actor, "organization.reorganized", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the events of an import; the units they ended and moved are taken back with its units. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = lineage.undo(importId);
        audit.record(actor, "organization.reorganized-undone", importId.subject(), undone.counts());
        return undone;
    }
}
