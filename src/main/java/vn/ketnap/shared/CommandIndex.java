package vn.ketnap.shared;

/** Names another command of the same list by its place, from 0; an import shows the workbook row instead. */
public record CommandIndex(int value) {}
