package vn.ketnap.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;

/** Checks rows of declared figures before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class FigureCheckQueries {

    private final UnitCodeQueries units;
    private final FigureStore figures;
    private final Clock clock;

    FigureCheckQueries(UnitCodeQueries units, FigureStore figures, Clock clock) {
        this.units = units;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<DeclareFigure> commands, Set<String> comingCodes) {
        var codes = commands.stream().map(DeclareFigure::code).toList();
        var known = units.find(scope, codes, comingCodes);
        var facts = new DeclareFigureRules.Facts(known, standing(known, commands), LocalDate.now(clock));
        return DeclareFigureRules.check(commands, facts);
    }

    /**
     * How many figures an import wrote that somebody has changed since; 0: it can be taken back. The scope is the asker's
     * right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return figures.touchedSince(importId);
    }

    private Map<String, List<StandingFigure>> standing(KnownUnits known, List<DeclareFigure> coming) {
        var codes = new HashMap<Long, String>();
        known.standing().values().forEach(unit -> codes.put(unit.id(), unit.code()));
        return figures.standing(codes.keySet(), coming).stream()
                .collect(Collectors.groupingBy(figure -> codes.getOrDefault(figure.organizationId(), "")));
    }
}
