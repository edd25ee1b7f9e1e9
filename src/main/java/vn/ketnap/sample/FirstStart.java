package vn.ketnap.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.ketnap.access.SystemActors;
import vn.ketnap.exchange.ImportProgress;
import vn.ketnap.exchange.ImportQueries;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.exchange.ImportService;
import vn.ketnap.shared.OrgScope;

/**
 * Loads the published cases before the portal opens its door: the same workbook, through the same door as everybody's.
 * What is there already stays as it is.
 */
@Component
class FirstStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    /** Before the web server, whose phase is near the largest number. */
    private static final int BEFORE_THE_DOOR = 0;

    private final ImportService imports;
    private final ImportQueries history;
    private final DemoAccounts accounts;
    private final String data;
    private boolean done;

    FirstStart(
            ImportService imports, ImportQueries history, DemoAccounts accounts, @Value("${ketnap.data}") String data) {
        this.imports = imports;
        this.history = history;
        this.accounts = accounts;
        this.data = data;
    }

    @Override
    public void start() {
        if (Arrays.asList(data.split(",")).contains("seeds")) {
            load("seeds");
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

    private void load(String name) {
        var portal = SystemActors.firstStart();
        Path workbook = zipped(name);
        try {
            String sha256 = sha256(workbook);
            var last = history.latestStanding(OrgScope.everything(), portal.id());
            if (last.filter(standing -> standing.sha256().equals(sha256)).isEmpty()) {
                var report = SystemActors.as(
                        portal, () -> imports.commit(portal, name + ".zip", workbook, ImportProgress.UNWATCHED));
                tell(report, last.isPresent());
            }
        } finally {
            delete(workbook);
        }
    }

    /** Newer cases that contradict what people have brought since must not keep the portal closed. */
    private static void tell(ImportReport report, boolean earlierOnesStand) {
        if (report.refused() && earlierOnesStand) {
            LOG.error("Newer published cases were refused, the earlier ones stay: {}", report.problems());
            return;
        }
        if (report.refused()) {
            throw new IllegalStateException("the published cases were refused: " + report.problems());
        }
        LOG.info("Published cases loaded: {} rows, {} warnings", report.accepted(), report.warnings());
    }

    /** The sheets in an order and with a date of their own, so that the same sheets are the same bytes. */
    private static Path zipped(String name) {
        try {
            var sheets = new PathMatchingResourcePatternResolver().getResources("classpath:" + name + "/*.csv");
            Arrays.sort(sheets, Comparator.comparing(sheet -> Objects.requireNonNull(sheet.getFilename())));
            var file = Files.createTempFile("ketnap-", ".zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (Resource sheet : sheets) {
                    var entry = new ZipEntry(Objects.requireNonNull(sheet.getFilename()));
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(sheet.getContentAsByteArray());
                    zip.closeEntry();
                }
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
