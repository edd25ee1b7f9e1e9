package vn.ketnap.exchange;

/** A small province of its own, beside the published cases. */
final class SmallBook {

    static final String UNITS = "Mã|Tên|Mã cấp trên|Loại|Lĩnh vực|Từ ngày";
    static final String FIGURES = "Mã đơn vị|Chỉ số|Từ ngày|Đến ngày|Đối tượng|Giá trị";

    private SmallBook() {}

    /** A province, a district, a branch. */
    static Books units() {
        return Books.book()
                .sheet(
                        "Đơn vị",
                        UNITS,
                        "IT|Đảng bộ tỉnh thử||PROVINCE|OTHER|2010",
                        "IT-X|Đảng bộ Thị ủy X|IT|SUPERIOR|OTHER|2015",
                        "IT-X-CB|Chi bộ thôn Một|IT-X|BASE_BRANCH|RESIDENTIAL|2015");
    }

    /** The same with a row or two on every other sheet. */
    static Books all() {
        return units().sheet("Đảng viên", "Mã đơn vị|Tính đến ngày|Số đảng viên|Mức", "IT-X|12/2022|480|hơn")
                .sheet(
                        "Chỉ tiêu",
                        "Mã đơn vị|Loại chỉ tiêu|Từ ngày|Đến ngày|Đối tượng|Số lượng|Tỷ lệ %|Số văn bản|Ngày văn bản",
                        "IT-X|ASSIGNED|2023|2023|ALL|15||161-KH/HU|18/01/2023",
                        "IT-X|RATIO|2023|2023|ALL||3||")
                .sheet("Số liệu", FIGURES, "IT-X|ADMITTED|2023|2023|ALL|12")
                .sheet("Kết nạp gần nhất", "Mã chi bộ|Số năm|Tính đến ngày", "IT-X-CB|4|04/08/2023")
                .sheet("Phụ trách", "Mã đơn vị|Chức danh|Họ tên|Từ ngày", "IT-X|Ủy viên phụ trách|Nguyễn Văn Thử|2021");
    }
}
