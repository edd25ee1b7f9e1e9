package vn.ketnap.admission.history;

import org.jspecify.annotations.Nullable;

/**
 * One field that was changed.
 *
 * @param field component of the command
 * @param before as the database writes it; null where it was empty, and always of a person's own fields
 * @param after as before
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** A field about the person: that it changed is known, what stood there is not kept. */
    public static FieldChange ofPerson(String field) {
        return new FieldChange(field, null, null);
    }
}
