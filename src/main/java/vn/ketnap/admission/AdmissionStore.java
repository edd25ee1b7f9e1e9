package vn.ketnap.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.figure.RegisterStore;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;
import vn.ketnap.shared.person.Initials;
import vn.ketnap.shared.person.PersonDigestStore;
import vn.ketnap.shared.person.PersonDigests;

/** Admissions and, apart from them, whom they were of; with each change the tally of its days is derived anew. */
@Component
public class AdmissionStore {

    private static final FactTable<StandingAdmission> TABLE = new FactTable<>(
            "admission",
            List.of("person"),
            List.of(
                    "female",
                    "ethnic_minority",
                    "religious",
                    "channel",
                    "decision_no",
                    "decided_on",
                    "ceremony_on",
                    "recognized_on"),
            StandingAdmission::read);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final RegisterStore registers;
    private final PersonDigestStore persons;
    private final FactStore<StandingAdmission> facts;

    AdmissionStore(JdbcClient jdbc, JdbcTemplate template, RegisterStore registers, PersonDigestStore persons) {
        this.jdbc = jdbc;
        this.template = template;
        this.registers = registers;
        this.persons = persons;
        this.facts = new FactStore<>(template, TABLE);
    }

    private record Slot(long organizationId, String person) {}

    /** Digests under the salt of this database. */
    public PersonDigests digests() {
        return persons.digests();
    }

    /** Writes admissions; a branch whose register nobody has marked as kept yet is kept from the year of its first row. */
    Written write(
            ImportId importId,
            List<RecordAdmission> commands,
            KnownUnits units,
            Function<LocalDate, AdmissionTerms> terms) {
        var digests = digests();
        var coming = new HashMap<RecordAdmission, StandingAdmission>();
        commands.forEach(command -> coming.put(
                command,
                StandingAdmission.of(
                        command,
                        units.id(command.code()),
                        digests.of(command.fullName(), command.bornOn()),
                        terms.apply(command.decidedOn()))));
        var organizations =
                coming.values().stream().map(StandingAdmission::organizationId).collect(Collectors.toSet());
        var persons = coming.values().stream().map(StandingAdmission::person).collect(Collectors.toSet());
        var days = new HashSet<LocalDate>();
        facts.standing(organizations, FactFilter.ALL).stream()
                .filter(standing -> persons.contains(standing.person()))
                .forEach(standing -> standing.days().forEach(days::add));
        var written = facts.write(
                importId,
                commands,
                FactFilter.ALL,
                command -> Objects.requireNonNull(coming.get(command)),
                command -> command.code() + " · " + Initials.of(command.fullName()));
        if (written.added() + written.changed() > 0) {
            persons(importId, organizations, commands, coming);
            coming.values().forEach(admission -> admission.days().forEach(days::add));
            registers.keep(
                    importId, firstYears(organizations, coming.values().stream().toList()), days);
        }
        return written;
    }

    /** The admission of a person by a branch. */
    Optional<Long> find(long organizationId, String person) {
        return jdbc.sql("SELECT id FROM admission WHERE organization_id = :unit AND person = :person")
                .param("unit", organizationId)
                .param("person", person)
                .query(Long.class)
                .optional();
    }

    /** Says of an entry made by hand where it comes from and when the branch resolved to propose it. */
    void made(long id, AdmissionOrigin origin, @Nullable LocalDate resolvedOn) {
        jdbc.sql("""
                        UPDATE admission SET resolved_on = :on, origin = :origin, origin_reason = :reason WHERE id = :id
                        """)
                .param("on", resolvedOn)
                .param("origin", (origin.direct() ? OriginKind.DIRECT : OriginKind.CANDIDATE).name())
                .param("reason", origin.direct() ? origin.reason() : null)
                .param("id", id)
                .update();
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        var days = daysOf(importId);
        var undone = facts.undo(importId);
        registers.undoUse(importId);
        days.addAll(daysOf(importId));
        registers.tally(days);
        return undone;
    }

    private void persons(
            ImportId importId,
            Set<Long> organizations,
            List<RecordAdmission> commands,
            Map<RecordAdmission, StandingAdmission> coming) {
        var ids = new HashMap<Slot, Long>();
        for (var some : Chunks.of(organizations)) {
            jdbc.sql("SELECT id, organization_id, person FROM admission"
                            + " WHERE import_id = :import AND organization_id IN (:organizations)")
                    .param("import", importId.value())
                    .param("organizations", some)
                    .query(row -> {
                        ids.put(new Slot(row.getLong("organization_id"), row.getString("person")), row.getLong("id"));
                    });
        }
        var rows = new ArrayList<@Nullable Object[]>();
        for (var command : commands) {
            var admission = coming.get(command);
            Long id = admission == null ? null : ids.get(new Slot(admission.organizationId(), admission.person()));
            if (id != null) {
                rows.add(new Object[] {
                    id,
                    command.fullName(),
                    Folded.of(command.fullName()),
                    command.bornOn(),
                    command.ethnicity(),
                    command.religion()
                });
            }
        }
        template.batchUpdate("""
                INSERT INTO admitted_person (admission_id, full_name, search_name, born_on, ethnicity, religion)
                VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE full_name = VALUES(full_name), ethnicity = VALUES(ethnicity),
                    religion = VALUES(religion)
                """, rows);
    }

    private static Map<Long, LocalDate> firstYears(Set<Long> organizations, List<StandingAdmission> admissions) {
        var first = new HashMap<Long, LocalDate>();
        admissions.forEach(admission -> first.merge(
                admission.organizationId(),
                admission.decidedOn().withDayOfYear(1),
                (one, other) -> one.isBefore(other) ? one : other));
        first.keySet().retainAll(organizations);
        return first;
    }

    private Set<LocalDate> daysOf(ImportId importId) {
        var days = new HashSet<LocalDate>();
        jdbc.sql("""
                        SELECT decided_on, ceremony_on, recognized_on, struck_off_on FROM admission FOR SYSTEM_TIME ALL
                        WHERE id IN (SELECT id FROM admission FOR SYSTEM_TIME ALL WHERE import_id = :import)
                        """).param("import", importId.value()).query(row -> {
            for (int column = 1; column <= 4; column++) {
                LocalDate day = row.getObject(column, LocalDate.class);
                if (day != null) {
                    days.add(day);
                }
            }
        });
        return days;
    }
}
