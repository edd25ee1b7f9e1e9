package vn.ketnap.access;

import java.util.List;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.UserId;

/**
 * An account as it stands now, with the grants valid today.
 *
 * @param passwordStamp rises with each change of the password and when the account is disabled
 */
record Account(
        UserId id,
        String username,
        String passwordHash,
        int passwordStamp,
        boolean mustChangePassword,
        boolean disabled,
        List<Grant> grants) {

    /** The actor; until a password set by somebody else is changed, one that may do nothing and see nothing. */
    Actor actor() {
        var rights = mustChangePassword || disabled ? Rights.NONE : Rights.of(grants);
        return new Actor(id, username, rights.permissions(), rights.scope());
    }
}
