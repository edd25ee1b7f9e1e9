package vn.ketnap.admission.clock;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Derives all clocks of a database that is older than they are. */
@Component
class ClocksAtStart implements ApplicationRunner {

    private final ClockStore clocks;

    ClocksAtStart(ClockStore clocks) {
        this.clocks = clocks;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (clocks.missing()) {
            clocks.deriveAll();
        }
    }
}
