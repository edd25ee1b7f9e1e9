package vn.ketnap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the portal answers, once it does; or, when it was only started to warm up, stops it again. */
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartNotice.class);

    private final Environment environment;

    StartNotice(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (environment.getProperty("ketnap.warm-up", Boolean.class, false)) {
            event.getApplicationContext().close();
            return;
        }
        LOG.info("Open http://localhost:{} in a browser", environment.getProperty("local.server.port"));
    }
}
