package vn.ketnap.access;

import java.security.SecureRandom;
import java.text.Normalizer;

/**
 * A password in clear, on its way from a form to the hash; never printed.
 *
 * @param text what was typed; "ế" is the same from every keyboard
 */
public record Password(String text) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Composes letters and accents. */
    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A password nobody can guess and anybody can read out over the telephone, which does not hold the name. */
    public static Password random(String username) {
        var text = new StringBuilder();
        do {
            text.setLength(0);
            for (int i = 0; i < RANDOM_LENGTH; i++) {
                text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
        } while (!username.isEmpty() && text.indexOf(username) >= 0);
        return new Password(text.toString());
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
