package vn.ketnap.organization;

/**
 * The closure was made anew: who stood below whom may have changed on any day. Published inside the transaction, so that
 * what other rooms derive from the tree changes with it or not at all.
 */
public record TreeChanged() {}
