package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;

/**
 * The life of a unit: what it was called and where it stood, what happened to it, who carries its history today.
 *
 * @param heir who carries its history today; null while it lives, and where nobody does
 */
public record UnitHistory(
        String code,
        String name,
        List<Version> versions,
        List<Event> events,
        @Nullable Related heir) {

    /** Copies the lists. */
    public UnitHistory {
        versions = List.copyOf(versions);
        events = List.copyOf(events);
    }

    /**
     * A description of the unit.
     *
     * @param to last day; null while it holds
     * @param superior null for a root, and where it is out of scope
     */
    public record Version(
            String code,
            String name,
            OrganizationKind kind,
            OrganizationSector sector,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Related superior) {}

    /**
     * Something that happened to the unit.
     *
     * @param olds the units before it, the unit itself among them where it was one
     * @param news the units after it
     */
    public record Event(
            ReorganizationKind kind,
            LocalDate on,
            @Nullable String instrumentNumber,
            @Nullable LocalDate instrumentOn,
            List<Related> olds,
            List<Related> news) {

        /** Copies the lists. */
        public Event {
            olds = List.copyOf(olds);
            news = List.copyOf(news);
        }
    }

    /**
     * A unit, called as it was then.
     *
     * @param code null where it is out of scope
     * @param name null where it is out of scope
     * @param membersMoved how many members went over; null where nobody says
     */
    public record Related(
            @Nullable String code,
            @Nullable String name,
            @Nullable Long membersMoved) {}
}
