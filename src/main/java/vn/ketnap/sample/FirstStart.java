package vn.ketnap.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.ketnap.access.SystemActors;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.exchange.ImportProgress;
import vn.ketnap.exchange.ImportQueries;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.exchange.ImportRow;
import vn.ketnap.exchange.ImportService;
import vn.ketnap.shared.OrgScope;

/**
 * Loads what comes with the portal before it opens its door: workbooks as everybody's, through the same door. What is
 * there already stays as it is.
 */
@Component
class FirstStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    /** Before the web server, whose phase is near the largest number. */
    private static final int BEFORE_THE_DOOR = 0;

    private final ImportService imports;
    private final ImportQueries history;
    private final AdmissionService admissions;
    private final PublishedMeeting meeting;
    private final PublishedClass announced;
    private final DemoAccounts accounts;
    private final String data;
    private boolean done;

    FirstStart(
            ImportService imports,
            ImportQueries history,
            AdmissionService admissions,
            PublishedMeeting meeting,
            PublishedClass announced,
            DemoAccounts accounts,
            @Value("${ketnap.data}") String data) {
        this.imports = imports;
        this.history = history;
        this.admissions = admissions;
        this.meeting = meeting;
        this.announced = announced;
        this.accounts = accounts;
        this.data = data;
    }

    @Override
    public void start() {
        var sets = wanted(data);
        sets.forEach(this::load);
        if (sets.stream().anyMatch(PublishedCases.class::isInstance)) {
            meeting.hold();
            announced.plan();
        }
        accounts.prepare();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_DOOR;
    }

    static List<DataSet> wanted(String data) {
        return switch (data) {
            case "both" -> List.of(new PublishedCases(), new SampleProvince());
            case "seeds" -> List.of(new PublishedCases());
            case "sample" -> List.of(new SampleProvince());
            case "none" -> List.of();
            default -> throw new IllegalArgumentException("ketnap.data is seeds, sample, both or none, not " + data);
        };
    }

    private void load(DataSet set) {
        var portal = SystemActors.firstStart();
        String fileName = set.name() + ".zip";
        var last = history.latestStanding(OrgScope.everything(), portal.id(), fileName)
                .map(ImportRow::sha256);
        if (last.isPresent() && last.equals(set.sha256())) {
            return;
        }
        Path workbook = written(set);
        try {
            if (!last.filter(sha256(workbook)::equals).isPresent()) {
                var report = SystemActors.as(
                        portal, () -> imports.commit(portal, fileName, workbook, ImportProgress.UNWATCHED));
                tell(set, report, last.isPresent());
                SystemActors.run(
                        portal, () -> set.registers().forEach(register -> admissions.useRegister(portal, register)));
            }
        } finally {
            delete(workbook);
        }
    }

    /** Newer cases that contradict what people have brought since must not keep the portal closed. */
    private static void tell(DataSet set, ImportReport report, boolean earlierOnesStand) {
        if (report.refused() && earlierOnesStand) {
            LOG.error("A newer workbook '{}' was refused, the earlier one stays: {}", set.name(), report.problems());
            return;
        }
        if (report.refused()) {
            throw new IllegalStateException("the workbook '" + set.name() + "' was refused: " + report.problems());
        }
        LOG.info("Workbook '{}' loaded: {} rows, {} warnings", set.name(), report.accepted(), report.warnings());
    }

    private static Path written(DataSet set) {
        try {
            var file = Files.createTempFile("ketnap-", ".zip");
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                set.write(out);
            }
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn("could not delete {}", file, left);
        }
    }
}
