package vn.ketnap.access;

/**
 * Somebody's own wish for another password.
 *
 * @param current the password that holds now
 * @param chosen the one to hold from now on
 */
public record ChangePassword(Password current, Password chosen) {}
