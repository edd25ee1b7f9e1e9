package vn.ketnap.exchange.api;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.exchange.ImportProgress;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.exchange.ImportService;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem.Severity;
import vn.ketnap.shared.Refused;

/** The workbook door for programs: bring one in, ask what it would do, take it back. */
@RestController
@RequestMapping("/api/v1/imports")
@PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
class ImportApi {

    private final CurrentActor current;
    private final ImportService imports;

    ImportApi(CurrentActor current, ImportService imports) {
        this.current = current;
        this.imports = imports;
    }

    /**
     * What came of a workbook.
     *
     * @param id to take it back with; null when nothing was written
     */
    record Answer(@Nullable Long id, int accepted, int rejected, int warnings, List<Told> problems) {

        static Answer of(ImportReport report) {
            var id = report.id();
            return new Answer(
                    id == null ? null : id.value(),
                    report.accepted(),
                    report.rejected(),
                    report.warnings(),
                    report.problems().stream().map(Told::of).toList());
        }
    }

    /** One problem with its place; the sentence names value and mend. */
    record Told(
            Severity severity,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable String column,
            String key,
            String message) {

        static Told of(Finding finding) {
            return new Told(
                    finding.severity(),
                    finding.sheet(),
                    finding.row(),
                    finding.column(),
                    finding.key(),
                    finding.message(Messages.VIETNAMESE));
        }
    }

    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> bringIn(
            @RequestPart MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        var copy = Files.createTempFile("ketnap-import", ".bin");
        try {
            file.transferTo(copy);
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var actor = current.get();
            var report = dryRun
                    ? imports.check(actor, name, copy, ImportProgress.UNWATCHED)
                    : imports.commit(actor, name, copy, ImportProgress.UNWATCHED);
            return ResponseEntity.status(report.refused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                    .body(Answer.of(report));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> takeBack(@PathVariable long id) {
        try {
            imports.undo(current.get(), new ImportId(id));
            return ResponseEntity.noContent().build();
        } catch (Refused refused) {
            throw new Conflict(refused);
        }
    }
}
