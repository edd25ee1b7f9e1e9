package vn.ketnap.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ketnap.review.report.Report.Block;
import vn.ketnap.review.report.Report.Heading;
import vn.ketnap.review.report.Report.Sentence;

/** The body of a report while it is written: its blocks and notes in their order. */
final class Draft {

    private final Map<String, String> edited;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param edited what people have written, by place */
    Draft(Map<String, String> edited) {
        this.edited = edited;
    }

    void heading(int level, String key) {
        blocks.add(new Heading(level, Words.text(key)));
    }

    /** Says something; notes are numbered as they come, the same one once. */
    void say(String place, String text, String... footnotes) {
        var numbers = new ArrayList<Integer>();
        for (var note : footnotes) {
            if (!notes.contains(note)) {
                notes.add(note);
            }
            numbers.add(notes.indexOf(note) + 1);
        }
        var other = edited.get(place);
        blocks.add(new Sentence(
                place, text, other, other == null ? List.of() : NumbersInText.strangers(other, text), numbers));
    }

    void draw(Block block) {
        blocks.add(block);
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
