package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;

/** An organisation of the sample through its life. */
final class Unit {

    final String code;
    final OrganizationSector sector;
    /** What kind of branch it is; null where it has branches below it. */
    final @Nullable Profile profile;

    final List<Unit> predecessors = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    /** Members at the end of 2025; only of branches. */
    int members;
    /** Admissions expected in a year; only of branches. */
    double appetite;
    /** The last day on which somebody was admitted in a branch that has fallen silent; null where none has. */
    @Nullable
    LocalDate silentSince;

    @Nullable
    String note;

    /** @param to last day; null while it stands */
    record Version(
            LocalDate from,
            @Nullable LocalDate to,
            String name,
            @Nullable Unit parent,
            OrganizationKind kind) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    Unit(String code, OrganizationSector sector, @Nullable Profile profile, Version first) {
        this.code = code;
        this.sector = sector;
        this.profile = profile;
        versions.add(first);
    }

    List<Version> versions() {
        return versions;
    }

    Version latest() {
        return versions.getLast();
    }

    String name() {
        return latest().name();
    }

    /** From a day on it stands elsewhere, is called otherwise or is of another kind. */
    void change(LocalDate on, String name, Unit parent, OrganizationKind kind) {
        end(on.minusDays(1));
        versions.add(new Version(on, null, name, parent, kind));
    }

    void move(LocalDate on, Unit parent) {
        change(on, name(), parent, latest().kind());
    }

    void end(LocalDate lastDay) {
        var last = versions.removeLast();
        versions.add(new Version(last.from(), lastDay, last.name(), last.parent(), last.kind()));
    }

    LocalDate born() {
        return versions.getFirst().from();
    }

    /** Its last day; null while it stands. */
    @Nullable
    LocalDate gone() {
        return latest().to();
    }

    boolean alive(LocalDate day) {
        return versions.stream().anyMatch(version -> version.on(day));
    }

    boolean standing() {
        return gone() == null;
    }

    @Nullable
    Unit parent(LocalDate day) {
        for (var version : versions) {
            if (version.on(day)) {
                return version.parent();
            }
        }
        return null;
    }

    /** Itself and all above it on a day, the province last. */
    List<Unit> upwards(LocalDate day) {
        var way = new ArrayList<Unit>();
        for (var unit = this; unit != null; unit = unit.parent(day)) {
            way.add(unit);
        }
        return way;
    }

    /** Whether it was handed a target as a whole for the branches below it: a base organisation, or what became part of one. */
    boolean base() {
        return latest().kind() == OrganizationKind.BASE_ORGANIZATION || latest().kind() == OrganizationKind.SECTION;
    }

    boolean branch() {
        return profile != null;
    }
}
