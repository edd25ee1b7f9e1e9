package vn.ketnap.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What each new session and page starts with: the chosen language, and an answer when a click fails. */
@Component
class ShellConfig implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Language.of(init.getRequest()));
            init.getSession().setErrorHandler(new FailedClick());
        });
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(Language.of(VaadinRequest.getCurrent())));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", Language.of(page.getVaadinRequest()).getLanguage()));
    }
}
