package vn.ketnap.exchange;

import java.util.List;
import java.util.Set;
import vn.ketnap.exchange.sheet.Sheet;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/**
 * The way of a sheet's rows into the feature that owns them: through its checks and its service, as everybody's.
 *
 * @param sheet which sheet
 * @param checks what is wrong with each row
 * @param writes writes the rows
 * @param undoes takes back what an import wrote
 * @param <X> the command that a row becomes
 */
record SheetDoor<X>(Sheet<X> sheet, Checks<X> checks, Writes<X> writes, Undoes undoes) {

    /** The problems of each command, in the order of the commands. */
    interface Checks<X> {
        List<List<Problem>> check(Actor actor, List<X> commands, Set<String> comingCodes);
    }

    /** Writes commands; throws {@link vn.ketnap.shared.Refused} when one breaks a rule. */
    interface Writes<X> {
        Written write(Actor actor, ImportId batch, List<X> commands);
    }

    /** Takes an import back, or says why it cannot be. */
    interface Undoes {
        Undone undo(Actor actor, ImportId batch);
    }
}
