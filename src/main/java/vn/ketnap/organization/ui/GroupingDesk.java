package vn.ketnap.organization.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.organization.grouping.GroupingQueries.Choice;
import vn.ketnap.organization.grouping.GroupingService;
import vn.ketnap.organization.grouping.RemoveGrouping;
import vn.ketnap.organization.grouping.SaveGrouping;
import vn.ketnap.shared.Permission;

/** Groupings as the screen of the tree reads and keeps them, with the rights of whoever looks now. */
@Component
class GroupingDesk {

    private final CurrentActor current;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final GroupingService service;
    private final Clock clock;

    GroupingDesk(
            CurrentActor current,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            GroupingService service,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.groupings = groupings;
        this.service = service;
        this.clock = clock;
    }

    boolean mayKeep() {
        return current.get().may(Permission.IMPORT_WORKBOOK);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Grouping> all() {
        return groupings.all(current.get().scope());
    }

    /** Whoever carries today the history of those that stood below a unit when it ended. */
    List<Choice> carriers(String code) {
        return groupings.carriers(current.get().scope(), code);
    }

    /** Units of today by any part of code or name. */
    Stream<Choice> find(String text, int offset, int limit) {
        return organizations.find(current.get().scope(), text, today(), offset, limit).rows().stream()
                .map(unit -> new Choice(unit.code(), unit.name()));
    }

    void save(SaveGrouping command) {
        service.save(current.get(), command);
    }

    void remove(RemoveGrouping command) {
        service.remove(current.get(), command);
    }
}
