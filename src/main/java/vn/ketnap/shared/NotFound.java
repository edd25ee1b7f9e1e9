package vn.ketnap.shared;

/** The unit does not exist, or the actor may not see it: the same answer, on purpose. */
public class NotFound extends RuntimeException {

    /** @param what the code asked for, repeated to the asker and nothing more */
    public NotFound(String what) {
        super(what);
    }
}
