package vn.ketnap.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.UnitHit;

class DestinationsTests {

    private final List<String> asked = new ArrayList<>();
    private final Destinations destinations = new Destinations(
            List.of(
                    new Destination("tong-quan", "Tổng quan", ""),
                    new Destination("chi-bo-chua-ket-nap", "Chi bộ chưa kết nạp", "")),
            text -> {
                asked.add(text);
                return List.of(new UnitHit("LS-VQ", "Văn Quan", OrganizationKind.SUPERIOR, "Lạng Sơn"));
            },
            text -> List.of(),
            OrganizationKind::name);

    @Test
    void without_a_text_the_screens_alone_are_offered() {
        assertThat(destinations.find(" "))
                .extracting(Destination::route)
                .containsExactly("tong-quan", "chi-bo-chua-ket-nap");
        assertThat(asked).isEmpty();
    }

    @Test
    void screens_are_found_without_accents_and_stand_before_units() {
        assertThat(destinations.find("CHUA ket"))
                .extracting(Destination::route)
                .containsExactly("chi-bo-chua-ket-nap", "don-vi/LS-VQ");
    }

    @Test
    void a_unit_tells_what_it_is_and_where_it_stands() {
        assertThat(destinations.find("văn quan"))
                .containsExactly(new Destination("don-vi/LS-VQ", "Văn Quan", "LS-VQ · SUPERIOR · Lạng Sơn"));
        assertThat(asked).containsExactly("văn quan");
    }

    @Test
    void a_root_has_no_place_above_it() {
        var alone = new Destinations(
                List.of(),
                text -> List.of(new UnitHit("LS", "Lạng Sơn", OrganizationKind.PROVINCE, null)),
                text -> List.of(new Destination("don-vi/DB-VQ", "Former district", "")),
                OrganizationKind::name);
        assertThat(alone.find("ls")).extracting(Destination::place).containsExactly("", "LS · PROVINCE");
    }
}
