package vn.ketnap.house;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.ketnap.KetNapApplication;

class ModuleTests {

    @Test
    void modules_know_only_whom_they_may_know() {
        ApplicationModules.of(KetNapApplication.class).verify();
    }
}
