package vn.ketnap.access;

/**
 * A password in clear, on its way from a form to the hash; never printed.
 *
 * @param text what was typed
 */
public record Password(String text) {

    @Override
    public String toString() {
        return "Password[…]";
    }
}
