package vn.ketnap.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What papers have printed of real provinces. */
final class PublishedCases implements DataSet {

    @Override
    public String name() {
        return "seeds";
    }

    @Override
    public Optional<String> sha256() {
        return Optional.empty();
    }

    /** The sheets in an order and with a date of their own, so that the same sheets are the same bytes. */
    @Override
    public void write(OutputStream out) throws IOException {
        var sheets = new PathMatchingResourcePatternResolver().getResources("classpath:seeds/*.csv");
        Arrays.sort(sheets, Comparator.comparing(sheet -> Objects.requireNonNull(sheet.getFilename())));
        try (var zip = new ZipOutputStream(out)) {
            for (Resource sheet : sheets) {
                var entry = new ZipEntry(Objects.requireNonNull(sheet.getFilename()));
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(sheet.getContentAsByteArray());
                zip.closeEntry();
            }
        }
    }
}
