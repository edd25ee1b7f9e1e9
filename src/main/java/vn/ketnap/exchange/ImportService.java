package vn.ketnap.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.exchange.ImportProgress.Stage;
import vn.ketnap.exchange.sheet.Contents;
import vn.ketnap.exchange.sheet.Findings;
import vn.ketnap.exchange.sheet.Sheets;
import vn.ketnap.exchange.workbook.Unreadable;
import vn.ketnap.exchange.workbook.Workbook;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/**
 * Brings a workbook in: all of it or nothing, checked by the rules of the features that own the rows, written under one
 * number, and taken back by that number as long as nobody has touched what it wrote.
 */
@Service
public class ImportService {

    private static final HexFormat HEX = HexFormat.of();
    /** Later imports named when one cannot be taken back. */
    private static final int NAMED = 5;
    /** Rows of an import after which the database counts its tables. */
    private static final int MANY = 1_000;

    private final SheetDoors doors;
    private final ImportStore store;
    private final ImportQueries queries;
    private final SettingStore settings;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    ImportService(
            SheetDoors doors,
            ImportStore store,
            ImportQueries queries,
            SettingStore settings,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.doors = doors;
        this.store = store;
        this.queries = queries;
        this.settings = settings;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says what a workbook would do, and does nothing: it is written and rolled back, so the answer is the truth.
     *
     * @throws Unreadable when the file is no workbook
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public ImportReport check(Actor actor, String fileName, Path file, ImportProgress progress) {
        return run(actor, fileName, file, progress, true);
    }

    /**
     * Writes a workbook; where one row is wrong, nothing is written.
     *
     * @throws Unreadable when the file is no workbook
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public ImportReport commit(Actor actor, String fileName, Path file, ImportProgress progress) {
        return run(actor, fileName, file, progress, false);
    }

    /**
     * Takes an import back.
     *
     * @throws NotFound when there is none, or it is not the actor's to take back
     * @throws Refused when something of it was changed since, or was taken back already
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public void undo(Actor actor, ImportId id) {
        var batch = queries.find(actor.scope(), actor.id(), id).orElseThrow(() -> new NotFound("#" + id.value()));
        store.alone(() -> transaction.execute(status -> {
            if (!store.undone(actor, id)) {
                throw new Refused(List.of(Problem.error("exchange.problem.undoneAlready", null)));
            }
            refuseIf(touchedSince(actor, id));
            refuseIf(doors.backwards().stream()
                    .flatMap(door -> door.undoes().undo(actor, id).problems().stream())
                    .toList());
            audit.record(actor, "import.undone", id.subject(), Map.of("file", batch.fileName()));
            return id;
        }));
    }

    /** What was changed since, and the later imports that may have done so. */
    private List<Problem> touchedSince(Actor actor, ImportId id) {
        var problems = new ArrayList<>(doors.touchedSince(actor, id));
        var later = queries.standingAfter(actor.scope(), actor.id(), id, NAMED);
        if (!problems.isEmpty() && !later.isEmpty()) {
            var names = later.stream().map(ImportRow::fileName).collect(Collectors.joining(", "));
            problems.add(Problem.error("exchange.undo.later", null, names));
        }
        return problems;
    }

    private static void refuseIf(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private ImportReport run(Actor actor, String fileName, Path file, ImportProgress progress, boolean dry) {
        var findings = new Findings();
        var contents = read(actor, fileName, file, findings, progress);
        var run = new ImportRun(actor, contents, findings, progress);
        var sha256 = sha256(file);
        var report = store.alone(() -> write(actor, fileName, sha256, run, dry));
        if (report.id() != null && report.accepted() >= MANY) {
            store.countTables();
        }
        if (report.id() == null) {
            String action = report.refused() ? "import.refused" : "import.checked";
            audit.recordApart(actor, action, fileName, details(report, sha256));
        }
        return report;
    }

    private ImportReport write(Actor actor, String fileName, String sha256, ImportRun run, boolean dry) {
        return transaction.execute(status -> {
            var batch = store.open(actor, fileName, sha256);
            doors.forwards().forEach(door -> run.pass(door, batch));
            var report = run.report(dry ? null : batch, fileName);
            if (dry || report.refused()) {
                status.setRollbackOnly();
            } else {
                store.close(batch, report);
                audit.record(actor, "import.committed", batch.subject(), details(report, sha256));
            }
            return report;
        });
    }

    private Contents read(Actor actor, String fileName, Path file, Findings findings, ImportProgress progress) {
        int maxRows = settings.integer("import.max-rows", LocalDate.now(clock));
        try (var workbook = Workbook.open(file)) {
            return Contents.read(
                    workbook,
                    fileName,
                    Sheets.all(),
                    maxRows,
                    findings,
                    rows -> progress.at(Stage.READING, rows, Math.max(rows, workbook.lines())));
        } catch (Unreadable unreadable) {
            audit.recordApart(actor, "import.unreadable", fileName, Map.of("reason", unreadable.key()));
            throw unreadable;
        }
    }

    private static Map<String, Object> details(ImportReport report, String sha256) {
        return Map.of(
                "file", report.fileName(),
                "sha256", sha256,
                "accepted", report.accepted(),
                "rejected", report.rejected(),
                "warnings", report.warnings());
    }

    private static String sha256(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HEX.formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
