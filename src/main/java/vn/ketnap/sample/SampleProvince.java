package vn.ketnap.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.sample.province.SampleWorkbook;
import vn.ketnap.sample.province.SampleWorkbook.Sheets;
import vn.ketnap.sample.province.Scale;

/** A made-up province of 6,500 branches. */
final class SampleProvince implements DataSet {

    static final long SEED = 2026;
    static final Sheets SHEETS = Sheets.WITH_REGISTER;

    private static final UseRegister WHOLE = new UseRegister("MS", LocalDate.of(2016, 1, 1));

    @Override
    public String name() {
        return "sample";
    }

    /** Kept beside the words; a test compares it with the workbook. */
    @Override
    public Optional<String> sha256() {
        try (var in = SampleProvince.class.getResourceAsStream("/sample/workbook.sha256")) {
            var bytes = Objects.requireNonNull(in).readAllBytes();
            return Optional.of(new String(bytes, StandardCharsets.US_ASCII).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<UseRegister> registers() {
        return List.of(WHOLE);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        SampleWorkbook.write(out, SEED, Scale.FULL, SHEETS);
    }
}
