package vn.ketnap.access;

import java.text.Normalizer;

/**
 * A password in clear, on its way from a form to the hash; never printed.
 *
 * @param text what was typed; "ế" is the same from every keyboard
 */
public record Password(String text) {

    /** Composes letters and accents. */
    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
