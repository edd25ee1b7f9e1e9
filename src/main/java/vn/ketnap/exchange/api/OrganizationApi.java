package vn.ketnap.exchange.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.UnitPage;
import vn.ketnap.shared.OrgScope;

/** The tree as JSON: by text, by superior, by code. */
@RestController
@RequestMapping("/api/v1/organizations")
@PreAuthorize("hasAuthority('READ_FIGURES')")
class OrganizationApi {

    private static final int LARGEST_PAGE = 1000;

    private final CurrentActor current;
    private final OrganizationQueries organizations;
    private final Clock clock;

    OrganizationApi(CurrentActor current, OrganizationQueries organizations, Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Units found and how many there are. */
    record Found(long total, List<Row> rows) {

        static Found of(UnitPage page) {
            return new Found(page.total(), page.rows().stream().map(Row::of).toList());
        }
    }

    /** One unit as the contract names it. */
    record Row(
            String code,
            String name,
            OrganizationKind kind,
            OrganizationSector sector,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Row of(Unit unit) {
            return new Row(
                    unit.code(), unit.name(), unit.kind(), unit.sector(), unit.parentCode(), unit.from(), unit.to());
        }
    }

    @GetMapping
    Found organizations(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "1000") int size) {
        Parameters.between("page", page, 0, 1_000_000);
        Parameters.between("size", size, 1, LARGEST_PAGE);
        var scope = current.get().scope();
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        if (code != null) {
            return Found.of(organizations.byCode(scope, code, day));
        }
        if (parent != null) {
            return Found.of(organizations.children(scope, organizations.idOf(scope, parent), day, page * size, size));
        }
        return Found.of(found(scope, q, day, page, size));
    }

    private UnitPage found(OrgScope scope, @Nullable String q, LocalDate day, int page, int size) {
        return q == null || q.isBlank()
                ? organizations.roots(scope, day, page * size, size)
                : organizations.find(scope, q, day, page * size, size);
    }
}
