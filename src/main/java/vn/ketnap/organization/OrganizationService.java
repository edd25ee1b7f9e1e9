package vn.ketnap.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/**
 * Describes units, counts their members and puts officers in charge, many at once; each kind is taken back by itself.
 *
 * <p>Rows are checked again here, within the actor's scope: whoever calls may have shown the problems before, but nothing
 * that breaks a rule is written.
 */
@Service
@Transactional
public class OrganizationService {

    private final OrganizationCheckQueries checks;
    private final UnitCodeQueries units;
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final OfficerStore officers;
    private final AuditLog audit;

    OrganizationService(
            OrganizationCheckQueries checks,
            UnitCodeQueries units,
            OrganizationStore organizations,
            MemberStore members,
            OfficerStore officers,
            AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.organizations = organizations;
        this.members = members;
        this.officers = officers;
        this.audit = audit;
    }

    /**
     * Writes units by code and first day: new codes found units, a later day opens a version, the same day corrects it.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeUnits(Actor actor, ImportId importId, List<DescribeUnit> commands) {
        Refused.ifBroken(checks.checkUnits(actor.scope(), commands, actor.permissions()));
        var written = organizations.write(importId, commands);
        audit.record(actor, "organization.described", importId.subject(), written.counts());
        return written;
    }

    /**
     * Writes member counts by unit and day.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeMembers(Actor actor, ImportId importId, List<CountMembers> commands) {
        Refused.ifBroken(checks.checkMembers(actor.scope(), commands, Set.of()));
        var codes = commands.stream().map(CountMembers::code).toList();
        var written = members.write(importId, commands, known(actor, codes));
        audit.record(actor, "organization.members-counted", importId.subject(), written.counts());
        return written;
    }

    /**
     * Writes officers by unit, title and first day.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeOfficers(Actor actor, ImportId importId, List<AssignOfficer> commands) {
        Refused.ifBroken(checks.checkOfficers(actor.scope(), commands, Set.of()));
        var codes = commands.stream().map(AssignOfficer::code).toList();
        var written = officers.write(importId, commands, known(actor, codes));
        audit.record(actor, "organization.officers-assigned", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the units of an import, last of all its sheets; refuses while something else refers to one of them. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undoUnits(Actor actor, ImportId importId) {
        return audited(actor, "organization.described-undone", importId, organizations.undo(importId));
    }

    /** Takes back the member counts of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undoMembers(Actor actor, ImportId importId) {
        return audited(actor, "organization.members-undone", importId, members.undo(importId));
    }

    /** Takes back the officers of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undoOfficers(Actor actor, ImportId importId) {
        return audited(actor, "organization.officers-undone", importId, officers.undo(importId));
    }

    private KnownUnits known(Actor actor, Collection<String> codes) {
        return units.find(actor.scope(), codes, Set.of());
    }

    private Undone audited(Actor actor, String action, ImportId importId, Undone undone) {
        if (undone.problems().isEmpty()) {
            audit.record(actor, action, importId.subject(), undone.counts());
        }
        return undone;
    }
}
