package vn.ketnap.admission.disclosure;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.AdmissionFilter;
import vn.ketnap.admission.AdmissionRegisterService;
import vn.ketnap.admission.AdmissionRow;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Refused;

/**
 * Lets lists of persons out: one asks and says why, another approves, whoever asked fetches it once before it expires.
 * Each step is in the audit log. Nobody gets to read more in the file than on the screen.
 */
@Service
@Transactional
public class DisclosureService {

    private static final int AT_ONCE = 500;

    private final DisclosureQueries requests;
    private final DisclosureStore store;
    private final OrganizationQueries organizations;
    private final AdmissionRegisterService register;
    private final SettingStore settings;
    private final AuditLog audit;
    private final Clock clock;

    DisclosureService(
            DisclosureQueries requests,
            DisclosureStore store,
            OrganizationQueries organizations,
            AdmissionRegisterService register,
            SettingStore settings,
            AuditLog audit,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.organizations = organizations;
        this.register = register;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a list.
     *
     * @return the number of the request
     * @throws Refused when it has no reason
     * @throws NotFound when the unit is out of scope
     */
    @PreAuthorize("hasAuthority('REQUEST_PERSONS')")
    public long request(Actor actor, RequestDisclosure command) {
        Refused.ifBroken(List.of(DisclosureRules.check(command)));
        long unit = organizations.idOf(actor.scope(), command.code()).value();
        long id = store.ask(actor, command, unit, LocalDateTime.now(clock));
        audit.record(
                actor,
                "admission.export-requested",
                command.code(),
                Map.of(
                        "request", id,
                        "from", command.period().from().toString(),
                        "to", command.period().to().toString(),
                        "state", String.valueOf(command.state()),
                        "channel", String.valueOf(command.channel()),
                        "reason", command.reason()));
        return id;
    }

    /**
     * Approves or refuses a request of somebody else.
     *
     * @throws Refused when it is one's own, or decided already
     * @throws NotFound when its unit is out of scope
     */
    @PreAuthorize("hasAuthority('APPROVE_PERSONS')")
    public void decide(Actor actor, DecideDisclosure command) {
        store.lock(command.id());
        var request = requests.find(actor.scope(), actor.id(), command.id());
        Refused.ifBroken(List.of(DisclosureRules.check(command, request, actor.id())));
        var now = LocalDateTime.now(clock);
        int hours = settings.integer("disclosure.valid-hours", now.toLocalDate());
        store.decide(actor, command, now, command.approved() ? now.plusHours(hours) : null);
        audit.record(
                actor,
                command.approved() ? "admission.export-approved" : "admission.export-refused",
                request.code(),
                Map.of("request", request.id(), "requester", request.requester(), "answer", command.answer()));
    }

    /**
     * Hands the list out, once.
     *
     * @throws Refused when it is not approved, expired, or was fetched before
     * @throws NotFound when somebody else asked for it, or its unit is no longer in scope
     */
    @PreAuthorize("hasAuthority('REQUEST_PERSONS')")
    public FetchedPersons fetch(Actor actor, long id) {
        store.lock(id);
        var request = requests.find(actor.scope(), actor.id(), id);
        if (request.requestedBy() != actor.id().value()) {
            throw new NotFound("disclosure " + id);
        }
        var now = LocalDateTime.now(clock);
        Refused.ifBroken(List.of(DisclosureRules.fetch(request, now)));
        var rows = rows(actor, request);
        store.fetched(id, now);
        audit.record(
                actor,
                "admission.export-fetched",
                request.code(),
                Map.of("request", id, "rows", rows.size(), "approvedBy", String.valueOf(request.decider())));
        return new FetchedPersons(request, now, rows);
    }

    private List<AdmissionRow> rows(Actor actor, Disclosure request) {
        var rows = new ArrayList<AdmissionRow>();
        for (int page = 0; rows.size() == page * AT_ONCE; page++) {
            var shown = register.open(
                    actor,
                    new AdmissionFilter(
                            request.code(), request.period(), request.state(), request.channel(), page, AT_ONCE));
            if (shown.page() < page) {
                break;
            }
            rows.addAll(shown.rows());
            if (shown.rows().isEmpty()) {
                break;
            }
        }
        return rows;
    }
}
