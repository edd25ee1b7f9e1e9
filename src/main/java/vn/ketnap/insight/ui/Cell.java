package vn.ketnap.insight.ui;

/**
 * What stands in one cell, on the screen and on paper.
 *
 * @param text the figure or the word
 * @param small lines below it, with line breaks between them
 * @param look class that colours the text
 * @param mark shape before the text; said by the text as well
 * @param hint what the pointer is told: as of when, by which paper
 */
record Cell(String text, String small, String look, String mark, String hint) {

    static Cell of(String text) {
        return new Cell(text, "", "", "", "");
    }

    Cell small(String words) {
        return new Cell(text, words, look, mark, hint);
    }

    Cell look(String className) {
        return new Cell(text, small, className, mark, hint);
    }

    Cell mark(String shape) {
        return new Cell(text, small, look, shape, hint);
    }

    Cell hint(String words) {
        return new Cell(text, small, look, mark, words);
    }

    /** Everything in one line, for paper. */
    String line() {
        String whole = mark.isEmpty() ? text : mark + " " + text;
        return small.isEmpty() ? whole : whole + "\n" + small;
    }
}
