package vn.ketnap.review.pack;

/** Makes the papers of a meeting. */
public record MakePack(long meeting, PackFormat format) {}
