package vn.ketnap.shared.person;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's name where only the owning unit may read it whole. */
public final class Initials {

    private Initials() {}

    /** The first letter of each word: "Nông Thị Mẫu" is "N. T. M.". */
    public static String of(String fullName) {
        return Arrays.stream(fullName.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }

    /** The name as the asker may read it: whole, or initials; null where there is none. */
    public static @Nullable String unless(boolean whole, @Nullable String fullName) {
        return fullName == null || whole ? fullName : of(fullName);
    }
}
