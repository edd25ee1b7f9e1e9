package vn.ketnap.organization;

import java.time.LocalDate;

/** Rows about units as tests need them, short to read. */
public final class UnitRows {

    /** The day from which units of tests stand. */
    public static final LocalDate START = LocalDate.of(2020, 1, 1);

    private UnitRows() {}

    /** A province without a superior. */
    public static DescribeUnit province(String code) {
        return new DescribeUnit(
                code, "Province " + code, null, OrganizationKind.PROVINCE, OrganizationSector.OTHER, START, null, null);
    }

    /** A commune below a province. */
    public static DescribeUnit commune(String code, String parent) {
        return unit(code, parent, OrganizationKind.BASE_ORGANIZATION);
    }

    /** A branch below a commune. */
    public static DescribeUnit branch(String code, String parent) {
        return unit(code, parent, OrganizationKind.BRANCH);
    }

    /** The same unit from another day on. */
    public static DescribeUnit since(DescribeUnit unit, LocalDate from) {
        return new DescribeUnit(
                unit.code(), unit.name(), unit.parentCode(), unit.kind(), unit.sector(), from, unit.to(), unit.note());
    }

    /** The same unit until a day. */
    public static DescribeUnit until(DescribeUnit unit, LocalDate last) {
        return new DescribeUnit(
                unit.code(),
                unit.name(),
                unit.parentCode(),
                unit.kind(),
                unit.sector(),
                unit.from(),
                last,
                unit.note());
    }

    /** The same unit under another name. */
    public static DescribeUnit named(DescribeUnit unit, String name) {
        return new DescribeUnit(
                unit.code(), name, unit.parentCode(), unit.kind(), unit.sector(), unit.from(), unit.to(), unit.note());
    }

    private static DescribeUnit unit(String code, String parent, OrganizationKind kind) {
        return new DescribeUnit(code, "Unit " + code, parent, kind, OrganizationSector.COMMUNE, START, null, null);
    }
}
