package vn.ketnap.exchange.sheet;

import java.util.List;

/**
 * The rows of one sheet as commands.
 *
 * @param sheet which sheet
 * @param commands a command for each row that could be read
 * @param numbers number of the row of each command, as Excel shows it
 * @param broken what could be made of the other rows: fit to know which units are meant, not to be written
 * @param <X> the command
 */
public record SheetRows<X>(Sheet<X> sheet, List<X> commands, List<Integer> numbers, List<X> broken) {

    /** Copies the lists. */
    public SheetRows {
        commands = List.copyOf(commands);
        numbers = List.copyOf(numbers);
        broken = List.copyOf(broken);
    }

    /** How many rows the sheet has. */
    public int rows() {
        return commands.size() + broken.size();
    }
}
