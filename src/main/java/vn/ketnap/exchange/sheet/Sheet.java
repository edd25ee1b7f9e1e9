package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.kit.Messages;

/**
 * A sheet of the workbook: its columns, and how one of its rows becomes a command.
 *
 * @param <X> the command
 */
public interface Sheet<X> {

    /** Translation key of its name. */
    String key();

    /** Its columns in the order of the contract. */
    List<Column> columns();

    /** The command a row means; where cells cannot be read, {@code cells} notes it and something stands in for them. */
    X command(RowCells cells);

    /** The name of the contract. */
    default String name() {
        return Messages.ofClassPath().text(Messages.VIETNAMESE, key());
    }
}
