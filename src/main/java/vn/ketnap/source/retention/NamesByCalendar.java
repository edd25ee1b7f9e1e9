package vn.ketnap.source.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.access.SystemActors;

/** Deletes names whose time is over, once a day. */
@Component
class NamesByCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(NamesByCalendar.class);

    private final RetentionService retention;

    NamesByCalendar(RetentionService retention) {
        this.retention = retention;
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "P1D")
    void everyDay() {
        var portal = SystemActors.calendar();
        int deleted = SystemActors.as(portal, () -> retention.deleteNames(portal));
        LOG.debug("names of {} candidates deleted", deleted);
    }
}
