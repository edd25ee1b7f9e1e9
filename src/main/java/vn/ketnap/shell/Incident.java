package vn.ketnap.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An error nobody foresaw: logged under a short id that a user can read out on the telephone. */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Logs the error and returns its id. */
    static String log(Throwable error) {
        var id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.error("error {}", id, error);
        return id.toString();
    }
}
