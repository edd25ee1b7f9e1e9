package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;

@KetNapTest
class ImportServiceTests {

    @Autowired
    ImportService imports;

    @Autowired
    ImportQueries history;

    @TempDir
    Path folder;

    @Test
    void the_published_cases_are_loaded_before_the_first_sign_in() {
        var portal = SystemActors.firstStart();
        assertThat(history.history(portal.scope(), portal.id(), 0, 10)).isNotEmpty();
    }
}
