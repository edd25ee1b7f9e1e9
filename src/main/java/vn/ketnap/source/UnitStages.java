package vn.ketnap.source;

/**
 * Where the sources of a unit directly below stand.
 *
 * @param own whether they are the asked unit's own, carried by no unit below it
 */
public record UnitStages(String code, String name, boolean own, StageCounts counts) {}
