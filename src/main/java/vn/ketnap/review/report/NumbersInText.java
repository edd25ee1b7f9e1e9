package vn.ketnap.review.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers a sentence names: whoever writes one over may leave some out, and bring none along. */
final class NumbersInText {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/]\\d+)*");

    private NumbersInText() {}

    /** Numbers of a text that another one does not name. */
    static List<String> strangers(String text, String known) {
        var strangers = numbers(text);
        strangers.removeAll(numbers(known));
        return List.copyOf(strangers);
    }

    private static Set<String> numbers(String text) {
        var numbers = new LinkedHashSet<String>();
        NUMBER.matcher(text).results().forEach(found -> numbers.add(found.group()));
        return numbers;
    }
}
