package vn.ketnap.organization.officer;

import java.util.Comparator;

/** Somebody in an office: the same name in another office counts as somebody else. */
public record Officer(String title, String name) implements Comparable<Officer> {

    // Names sort by given name, the last word: "Nguyễn Văn An" belongs under A.
    private static final Comparator<Officer> BY_GIVEN_NAME = Comparator.comparing(Officer::givenName)
            .thenComparing(Officer::name)
            .thenComparing(Officer::title);

    /** Whether both are the same, however they are written. */
    public boolean means(Officer other) {
        return title.strip().equalsIgnoreCase(other.title.strip())
                && name.strip().equalsIgnoreCase(other.name.strip());
    }

    @Override
    public int compareTo(Officer other) {
        return BY_GIVEN_NAME.compare(this, other);
    }

    private String givenName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
