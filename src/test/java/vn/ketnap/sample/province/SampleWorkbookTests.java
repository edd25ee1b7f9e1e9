package vn.ketnap.sample.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ketnap.sample.province.SampleWorkbook.Sheets;

class SampleWorkbookTests {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void the_same_seed_writes_the_same_bytes_wherever_it_runs() throws IOException {
        byte[] here = workbook(7);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        assertThat(workbook(7)).isEqualTo(here);
    }

    @Test
    void another_seed_writes_another_province() throws IOException {
        assertThat(workbook(8)).isNotEqualTo(workbook(7));
    }

    private static byte[] workbook(long seed) throws IOException {
        var out = new ByteArrayOutputStream();
        SampleWorkbook.write(out, seed, Scale.SMALL, Sheets.WITH_REGISTER);
        return out.toByteArray();
    }
}
