package vn.ketnap.shared.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recognises a person who comes again without keeping who it was: a keyed digest of name and birth. */
public final class PersonDigests {

    private static final int LENGTH = 32;

    private final Mac mac;

    /** @param salt the secret of this database */
    PersonDigests(byte[] salt) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 32 hexadecimal digits; the same for the same name, however its letters are composed or spaced, and birth. */
    public String of(String fullName, LocalDate bornOn) {
        String name = Normalizer.normalize(fullName.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        byte[] digest = mac.doFinal((name + '|' + bornOn).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }
}
