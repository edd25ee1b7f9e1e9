package vn.ketnap.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Spelling;

/**
 * What a unit is called, what it is and where it stands between two days.
 *
 * @param until the day after the last one, {@link #OPEN} while it stands
 */
record UnitVersion(
        String code,
        String name,
        @Nullable String parentCode,
        OrganizationKind kind,
        OrganizationSector sector,
        @Nullable String note,
        LocalDate from,
        LocalDate until) {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    static UnitVersion of(DescribeUnit row) {
        var until = row.to() == null ? OPEN : row.to().plusDays(1);
        return new UnitVersion(
                row.code(), row.name(), row.parentCode(), row.kind(), row.sector(), row.note(), row.from(), until);
    }

    /** Reads columns of {@code organization_version} and the superior's {@code parent_code}. */
    static UnitVersion read(ResultSet row) throws SQLException {
        return new UnitVersion(
                row.getString("code"),
                row.getString("name"),
                row.getString("parent_code"),
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationSector.valueOf(row.getString("sector")),
                row.getString("note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /**
     * The versions of one unit after some rows about it, in order of time, in whatever order the rows come.
     *
     * <p>A row with the first day of a version corrects that version; with another day it opens one. Every version ends
     * where the next begins, or earlier where it says so. Hence versions never go and never change their first day, and
     * bringing the same rows again changes nothing.
     */
    static List<UnitVersion> after(Collection<UnitVersion> standing, Collection<DescribeUnit> rows) {
        var versions = new TreeMap<LocalDate, UnitVersion>();
        standing.forEach(version -> versions.put(version.from(), version));
        for (var row : rows) {
            versions.merge(row.from(), UnitVersion.of(row), UnitVersion::corrected);
        }
        versions.replaceAll((from, version) -> {
            var next = versions.higherKey(from);
            return next == null ? version : version.endingBy(next);
        });
        return List.copyOf(versions.values());
    }

    /** Takes everything from the other, but "uỷ" for "ủy" is no correction: the spelling that stands stays. */
    private UnitVersion corrected(UnitVersion other) {
        return Spelling.same(name, other.name) ? other.named(name) : other;
    }

    private UnitVersion named(String otherName) {
        return new UnitVersion(code, otherName, parentCode, kind, sector, note, from, until);
    }

    /** The same, ended on a day unless it ends earlier. */
    UnitVersion endingBy(LocalDate next) {
        return until.isAfter(next) ? new UnitVersion(code, name, parentCode, kind, sector, note, from, next) : this;
    }

    boolean overlaps(LocalDate first, LocalDate end) {
        return from.isBefore(end) && first.isBefore(until);
    }

    /** Its days, as a message names them: 01/01/2010–31/12/2014, or "01/01/2015–" while it stands. */
    String days() {
        var formats = Formats.here();
        return formats.date(from) + "–" + (until.equals(OPEN) ? "" : formats.date(until.minusDays(1)));
    }

    /** Which version of which unit, for the preview of a change. */
    String key() {
        return code + " · " + Formats.here().date(from);
    }

    /** What it says, for the preview of a change. */
    String words() {
        var formats = Formats.here();
        var messages = Messages.ofClassPath();
        return Stream.of(
                        name,
                        parentCode,
                        messages.word(formats.locale(), kind),
                        messages.word(formats.locale(), sector),
                        until.equals(OPEN) ? null : formats.date(until.minusDays(1)),
                        note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
