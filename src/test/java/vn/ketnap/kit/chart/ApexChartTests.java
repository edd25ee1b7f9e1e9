package vn.ketnap.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.JavaScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** What the browser loads for a chart exists, and its address changes whenever it does. */
class ApexChartTests {

    @Test
    void the_address_of_the_connector_carries_its_checksum() throws IOException {
        var checksum = new CRC32();
        checksum.update(Files.readAllBytes(Path.of("frontend/static/chart/kn-chart.js")));
        assertThat(addresses())
                .contains("context://portal/chart/kn-chart.js?v=" + Long.toHexString(checksum.getValue()));
    }

    @Test
    void the_library_is_on_the_class_path_under_its_version() {
        var library = addresses()
                .filter(address -> address.contains("webjars"))
                .findFirst()
                .orElseThrow();
        assertThat(ApexChart.class.getResource(library.replace("context:/", "/META-INF/resources")))
                .isNotNull();
    }

    private static Stream<String> addresses() {
        return Stream.of(ApexChart.class.getAnnotationsByType(JavaScript.class)).map(JavaScript::value);
    }
}
