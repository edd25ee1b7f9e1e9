package vn.ketnap.organization;

/** Who reads the whole name of a person of a branch: somebody admitted, or a candidate. */
public final class WholeNames {

    /**
     * SQL that is true where the asker reads the names of branch {@code f.organization_id}; needs {@code all},
     * {@code roots} and {@code today}.
     *
     * <p>A name is whole for whoever stands over the base organisation that has the branch (or its heir) today, over something
     * below it that has the branch, and over nothing above it: the topmost root of the asker above the branch stands no
     * higher than that base organisation.
     */
    public static final String READ = """
            (NOT :all AND COALESCE((
                SELECT MAX(g.depth) FROM heir h
                JOIN ancestry g ON g.organization_id = h.heir_id AND g.ancestor_id IN (:roots)
                 AND g.valid_from <= :today AND g.valid_to > :today
                WHERE h.organization_id = f.organization_id AND h.valid_from <= :today AND h.valid_to > :today)
            <= COALESCE((
                SELECT MIN(up.depth) FROM heir h
                JOIN ancestry up ON up.organization_id = h.heir_id
                 AND up.valid_from <= :today AND up.valid_to > :today
                JOIN organization_version base ON base.organization_id = up.ancestor_id
                 AND base.kind IN ('BASE_ORGANIZATION', 'BASE_BRANCH')
                 AND base.valid_from <= :today AND base.valid_to > :today
                WHERE h.organization_id = f.organization_id AND h.valid_from <= :today AND h.valid_to > :today),
                0), FALSE))""";

    private WholeNames() {}
}
