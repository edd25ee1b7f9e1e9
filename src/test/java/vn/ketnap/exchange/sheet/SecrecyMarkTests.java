package vn.ketnap.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTests {

    private final SecrecyMark mark = new SecrecyMark();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "TỐI MẬT",
                "TUYỆT MẬT",
                " Tuyệt mật ",
                "(MẬT)",
                "BÁO CÁO - MẬT",
                "Độ mật: Tối mật",
                "Độ mật: mật",
                "BÁO CÁO TUYỆT MẬT NĂM 2023",
                "Tối mật"
            })
    void marks_are_found_in_titles(String title) {
        assertThat(mark.inTitle(title)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ĐẢNG BỘ PHƯỜNG MẬT SƠN",
                "Đảng bộ xã Đông Mật",
                "Số liệu mật độ dân cư",
                "MẤT",
                "Mã đơn vị",
                "Mặt trận",
                "",
                "Thân mật"
            })
    void place_names_and_other_words_are_no_marks(String title) {
        assertThat(mark.inTitle(title)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bao-cao-TUYỆT MẬT.xlsx",
                "tuyet_mat.xlsx",
                "toi-mat 2023.zip",
                "BaoCao_MẬT.xlsx",
                "MẬT danh sách.xlsx",
                "bao cao (mật).xlsx",
                "Báo cáo mật.xlsx"
            })
    void marks_are_found_in_file_names(String name) {
        assertThat(mark.inFileName(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so-lieu-2023.xlsx",
                "PHƯỜNG MẬT SƠN.xlsx",
                "Mặt trận.xlsx",
                "mat-tran.xlsx",
                "Đảng bộ Mật Sơn 2023.xlsx",
                "x"
            })
    void ordinary_file_names_are_not(String name) {
        assertThat(mark.inFileName(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&R&\"Times New Roman,Bold\"&14MẬT", "&LĐảng bộ&RTUYỆT MẬT", "&KFF0000Tối mật"})
    void marks_are_found_in_page_headers(String header) {
        assertThat(mark.inPage(header)).isNotNull();
    }
}
