package vn.ketnap.admission.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admission.disclosure.DecideDisclosure;
import vn.ketnap.admission.disclosure.Disclosure;
import vn.ketnap.admission.disclosure.DisclosureQueries;
import vn.ketnap.admission.disclosure.DisclosureService;
import vn.ketnap.admission.disclosure.RequestDisclosure;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Permission;

/** Lists of persons that leave the portal, always with the rights that hold at the click. */
@Component
class DisclosureDesk {

    private static final int MOST = 20;

    private final CurrentActor current;
    private final DisclosureQueries requests;
    private final DisclosureService service;

    DisclosureDesk(CurrentActor current, DisclosureQueries requests, DisclosureService service) {
        this.current = current;
        this.requests = requests;
        this.service = service;
    }

    boolean mayRequest() {
        return current.get().may(Permission.REQUEST_PERSONS);
    }

    /** Whether the request waits for this actor: nobody decides about his own. */
    boolean mayDecide(Disclosure request) {
        return current.get().may(Permission.APPROVE_PERSONS) && !own(request);
    }

    boolean own(Disclosure request) {
        return request.requestedBy() == current.get().id().value();
    }

    List<Disclosure> list() {
        var actor = current.get();
        return requests.list(actor.scope(), actor.id(), actor.may(Permission.APPROVE_PERSONS), MOST);
    }

    void request(RequestDisclosure command) {
        service.request(current.get(), command);
    }

    void decide(DecideDisclosure command) {
        service.decide(current.get(), command);
    }

    /** The workbook, which uses the request up. */
    ExportLink.Made fetch(long id, Formats formats) {
        var actor = current.get();
        var fetched = service.fetch(actor, id);
        var out = new ByteArrayOutputStream();
        try {
            new PersonsBook(formats).of(fetched, actor.username()).write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ExportLink.Made("ket-nap-" + id + ".xlsx", out);
    }
}
