package vn.ketnap.organization;

/** A unit and how deep it stands below another one on a day; 0 is that unit itself. */
public record PlacedUnit(int depth, Unit unit) {}
