package vn.ketnap.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** Imports by somebody of whom nobody else knows; takes everything back at the end. */
final class TestImports {

    private static final List<String> TABLES = List.of(
            "organization",
            "organization_version",
            "placement",
            "ancestry",
            "lineage_event",
            "lineage",
            "heir",
            "predecessor",
            "member_count",
            "officer",
            "instrument",
            "quota",
            "quota_settlement",
            "declared_figure",
            "figure_span",
            "candidate_handover",
            "candidate_admission",
            "candidate",
            "candidate_person",
            "candidate_stay",
            "candidate_clock",
            "candidate_month",
            "candidate_above",
            "candidate_standing",
            "candidate_since",
            "candidate_stock",
            "candidate_class_days",
            "candidate_cohort",
            "school_plan",
            "last_admission",
            "stagnation_cause",
            "exemption",
            "agreed_action",
            "import_batch");

    private static final Set<String> SUMS = Set.of(
            "candidate_month",
            "candidate_standing",
            "candidate_since",
            "candidate_stock",
            "candidate_class_days",
            "candidate_cohort");

    private final ImportService imports;
    private final JdbcTemplate jdbc;
    private final Path folder;
    private final List<ImportId> standing = new ArrayList<>();
    private Actor actor = new Actor(
            new UserId(990_001),
            "thu-nhap",
            Set.of(Permission.IMPORT_WORKBOOK, Permission.IMPORT_ROOT),
            OrgScope.everything());

    TestImports(ImportService imports, JdbcTemplate jdbc, Path folder) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.folder = folder;
        signIn();
    }

    Actor actor() {
        return actor;
    }

    /** From now on somebody else imports. */
    void as(OrgScope scope, Permission... permissions) {
        actor = new Actor(new UserId(990_002), "thu-nhap-2", Set.of(permissions), scope);
        signIn();
    }

    ImportReport check(byte[] file) {
        return imports.check(actor, "so.xlsx", Books.file(folder, file), ImportProgress.UNWATCHED);
    }

    ImportReport commit(byte[] file) {
        var report = imports.commit(actor, "so.xlsx", Books.file(folder, file), ImportProgress.UNWATCHED);
        if (report.id() != null) {
            standing.add(report.id());
        }
        return report;
    }

    void undo(ImportId id) {
        imports.undo(actor, id);
        standing.remove(id);
    }

    /** Takes back what still stands, the latest first. */
    void end() throws Exception {
        as(OrgScope.everything(), Permission.IMPORT_WORKBOOK, Permission.IMPORT_ROOT);
        for (var id : standing.reversed()) {
            imports.undo(actor, id);
        }
        standing.clear();
        SecurityContextHolder.clearContext();
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
    }

    /** What stands in every table an import may write: count and checksum. */
    Map<String, String> fingerprint() {
        var prints = new TreeMap<String, String>();
        for (var table : TABLES) {
            prints.put(
                    table,
                    String.valueOf(jdbc.queryForMap("CHECKSUM TABLE " + table).get("Checksum")));
        }
        return prints;
    }

    /** As {@link #fingerprint()} but of numbers of rows alone: undone rows come back under other numbers. */
    Map<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        for (var table : TABLES) {
            if (!table.equals("import_batch")) {
                rows.put(table, jdbc.queryForObject("SELECT COUNT(*) FROM " + table + saying(table), Integer.class));
            }
        }
        return rows;
    }

    private void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(
                        actor.username(),
                        "",
                        actor.permissions().stream().map(Enum::name).toArray(String[]::new)));
    }

    /** A sum of candidates that has sunk to nobody stays as a row. */
    private static String saying(String table) {
        return SUMS.contains(table) ? " WHERE n <> 0" : "";
    }
}
