package vn.ketnap.figure;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/** Declares figures, many at once, and takes them back. Rows are checked again here, within the actor's scope. */
@Service
@Transactional
public class FigureService {

    private final FigureCheckQueries checks;
    private final UnitCodeQueries units;
    private final FigureStore figures;
    private final AuditLog audit;

    FigureService(FigureCheckQueries checks, UnitCodeQueries units, FigureStore figures, AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.figures = figures;
        this.audit = audit;
    }

    /**
     * Writes figures by unit, metric, population, basis, threshold and days, and derives the stretches they answer.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeFigures(Actor actor, ImportId importId, List<DeclareFigure> commands) {
        Refused.ifBroken(checks.check(actor.scope(), commands, Set.of()));
        var codes = commands.stream().map(DeclareFigure::code).toList();
        var written = figures.write(importId, commands, units.find(actor.scope(), codes, Set.of()));
        audit.record(actor, "figure.declared", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the figures of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = figures.undo(importId);
        audit.record(actor, "figure.undone", importId.subject(), undone.counts());
        return undone;
    }
}
