package vn.ketnap.sample.province;

import org.jspecify.annotations.Nullable;

/** The sheet of units: a row for each version. */
final class UnitLines {

    private UnitLines() {}

    static CsvSheet write(Province province) {
        var sheet = new CsvSheet(province.words, "units");
        for (var unit : province.units) {
            for (var version : unit.versions()) {
                var parent = version.parent();
                sheet.row(
                        unit.code,
                        version.name(),
                        code(parent),
                        version.kind(),
                        unit.sector,
                        version.from(),
                        version.to(),
                        unit.note);
            }
        }
        return sheet;
    }

    static @Nullable String code(@Nullable Unit unit) {
        return unit == null ? null : unit.code;
    }
}
