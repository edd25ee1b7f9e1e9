package vn.ketnap.review.pack;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import vn.ketnap.kit.Messages;

/** Lines break between words and never inside 6/10 or 04/8/2023. */
final class WordBreaker implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(Messages.VIETNAMESE);

    @Override
    public int next() {
        return lines.next();
    }

    @Override
    public void setText(String text) {
        lines.setText(text);
    }
}
