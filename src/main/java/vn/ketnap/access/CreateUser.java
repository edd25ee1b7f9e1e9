package vn.ketnap.access;

/**
 * Opens an account; whoever gets it changes the password at the first sign-in.
 *
 * @param username how the person signs in: lower-case letters, digits, dot, hyphen
 * @param displayName the person or office as shown on screen
 * @param password the first password
 */
public record CreateUser(String username, String displayName, Password password) {}
