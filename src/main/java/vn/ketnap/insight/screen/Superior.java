package vn.ketnap.insight.screen;

/** A unit above another one, as a link names it. */
public record Superior(String code, String name) {}
