package vn.ketnap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.ketnap.exchange.ImportProgress.Stage;
import vn.ketnap.exchange.ImportReport.SheetCount;
import vn.ketnap.exchange.sheet.Column;
import vn.ketnap.exchange.sheet.Contents;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.exchange.sheet.Findings;
import vn.ketnap.exchange.sheet.SheetRows;
import vn.ketnap.exchange.sheet.Sheets;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problem.Severity;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Written;

/**
 * One workbook on its way through the doors of the features, inside one transaction that the caller ends. Sheets are
 * checked and written one after the other, so that what the first ones bring stands when the next are checked; after the
 * first error nothing more is written, but everything is still checked.
 */
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Actor actor;
    private final Contents contents;
    private final Findings findings;
    private final ImportProgress progress;
    private final Map<String, Written> written = new HashMap<>();
    private final Set<String> comingCodes;
    private int checked;
    private int through;

    ImportRun(Actor actor, Contents contents, Findings findings, ImportProgress progress) {
        this.actor = actor;
        this.contents = contents;
        this.findings = findings;
        this.progress = progress;
        this.comingCodes = contents.sheets().stream()
                .flatMap(rows -> Stream.concat(rows.commands().stream(), rows.broken().stream()))
                .filter(DescribeUnit.class::isInstance)
                .map(command -> ((DescribeUnit) command).code())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Checks and writes a sheet. */
    <X> void pass(SheetDoor<X> door, ImportId batch) {
        for (var rows : contents.sheets()) {
            if (rows.sheet().equals(door.sheet())) {
                pass(door, sameKind(rows), batch);
            }
        }
    }

    /** What came of it. */
    ImportReport report(@Nullable ImportId id, String fileName) {
        var sheets = new ArrayList<SheetCount>();
        for (var known : Sheets.all()) {
            contents.sheets().stream()
                    .filter(rows -> rows.sheet().equals(known))
                    .map(this::count)
                    .forEach(sheets::add);
        }
        return new ImportReport(
                findings.refused() ? null : id,
                fileName,
                sheets,
                findings.brokenRows(),
                findings.warnings(),
                findings.list());
    }

    private <X> void pass(SheetDoor<X> door, SheetRows<X> rows, ImportId batch) {
        try {
            var problems = door.checks().check(actor, rows.commands(), comingCodes);
            for (int i = 0; i < problems.size(); i++) {
                for (var problem : problems.get(i)) {
                    findings.add(finding(rows, i, problem));
                }
            }
            progress.at(Stage.CHECKING, checked += rows.rows(), contents.rows());
            if (!findings.refused()) {
                written.put(rows.sheet().name(), door.writes().write(actor, batch, rows.commands()));
                progress.at(Stage.WRITING, through += rows.rows(), contents.rows());
            }
        } catch (Refused refused) {
            refused.problems().forEach(problem -> findings.add(finding(rows, problem)));
        } catch (DataAccessException e) {
            LOG.error("import of sheet {} failed in the database", rows.sheet().name(), e);
            findings.error(rows.sheet().name(), null, null, "exchange.problem.notWritten");
        }
    }

    private static <X> Finding finding(SheetRows<X> rows, int index, Problem problem) {
        return new Finding(
                problem.severity(),
                rows.sheet().name(),
                rows.numbers().get(index),
                columnOf(rows, problem.field()),
                problem.field() == null ? null : CommandValue.of(rows.commands().get(index), problem.field()),
                problem.key(),
                inRows(rows, problem.args()));
    }

    private static Finding finding(SheetRows<?> rows, Problem problem) {
        var args = inRows(rows, problem.args());
        String column = columnOf(rows, problem.field());
        return new Finding(Severity.ERROR, rows.sheet().name(), null, column, null, problem.key(), args);
    }

    private static @Nullable String columnOf(SheetRows<?> rows, @Nullable String field) {
        return rows.sheet().columns().stream()
                .filter(column -> column.field().equals(field))
                .map(Column::name)
                .findFirst()
                .orElse(null);
    }

    /** Another command of the list is a row of the sheet to its author. */
    private static List<Object> inRows(SheetRows<?> rows, List<Object> args) {
        return args.stream()
                .map(arg -> arg instanceof CommandIndex index
                        ? String.valueOf(rows.numbers().get(index.value()))
                        : arg)
                .toList();
    }

    private SheetCount count(SheetRows<?> rows) {
        String name = rows.sheet().name();
        int rejected = findings.brokenRows(name);
        var done = written.get(name);
        return done == null
                ? new SheetCount(name, rows.rows(), rejected, 0, 0, 0, List.of())
                : new SheetCount(
                        name, rows.rows(), rejected, done.added(), done.changed(), done.same(), done.differences());
    }

    /** The rows of a sheet are of the kind of its door: both were made from the same sheet. */
    @SuppressWarnings("unchecked")
    private static <X> SheetRows<X> sameKind(SheetRows<?> rows) {
        return (SheetRows<X>) rows;
    }
}
