package vn.ketnap.review.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a meeting: the report, a sheet for each unit that lags, the annexes. PDF, Word, workbook and screen are
 * made of this and of nothing else.
 *
 * @param draft whether the figures are not frozen, or the paper is not issued
 * @param notes of the report, numbered from 1
 */
public record Report(
        Layout layout,
        Front front,
        boolean draft,
        List<Block> body,
        Back back,
        List<String> notes,
        List<SpeakingSheet> sheets,
        List<Annex> annexes) {

    /** Copies the lists. */
    public Report {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
        sheets = List.copyOf(sheets);
        annexes = List.copyOf(annexes);
    }

    /**
     * The head of the first page.
     *
     * @param superior who stands above who issues it
     * @param number left open until the clerk gives it
     * @param dated place and day, the day left open
     * @param type "BÁO CÁO"
     * @param attached what annexes say of the report they belong to
     */
    public record Front(
            String superior,
            String issuer,
            String number,
            String dated,
            String type,
            String subject,
            String attached,
            String draftMark) {}

    /** The end of the report: to whom it goes and who signs. */
    public record Back(String recipientsHead, List<String> recipients, String signer) {

        /** Copies the recipients. */
        public Back {
            recipients = List.copyOf(recipients);
        }
    }

    /** What the body consists of. */
    public sealed interface Block permits Heading, Sentence, Bars {}

    /**
     * A heading.
     *
     * @param level 1: I-, II-; 2: 1., 2.
     */
    public record Heading(int level, String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param place what it is known by
     * @param generated what the figures say
     * @param edited what people have written instead; null where they have not
     * @param strangers numbers of the edited text that the figures do not know
     * @param notes numbers of the notes that belong to it
     */
    public record Sentence(
            String place, String generated, @Nullable String edited, List<String> strangers, List<Integer> notes)
            implements Block {

        /** Copies the lists. */
        public Sentence {
            strangers = List.copyOf(strangers);
            notes = List.copyOf(notes);
        }

        /** What is printed. */
        public String text() {
            return edited == null ? generated : edited;
        }
    }

    /**
     * Bars of units, drawn: what is done, what the pace asks for, what is asked in all.
     *
     * @param legend all three in one sentence
     * @param done what the first is called; so are the others
     */
    public record Bars(String title, String legend, String done, String expected, String asked, List<Bar> bars)
            implements Block {

        /** Copies the bars. */
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** One bar. */
    public record Bar(String name, String label, double done, double expected, double asked) {}

    /**
     * What is said to a unit that lags.
     *
     * @param lines its figures, gap, causes and sources
     * @param asks what is asked of it
     */
    public record SpeakingSheet(
            String code, String title, String unit, List<Line> lines, String asksHead, List<String> asks) {

        /** Copies the lists. */
        public SpeakingSheet {
            lines = List.copyOf(lines);
            asks = List.copyOf(asks);
        }
    }

    /** A line of a sheet. */
    public record Line(String label, String text) {}

    /**
     * A table of its own pages.
     *
     * @param code "PL1"
     * @param name "PHỤ LỤC 1"
     * @param notes below the table
     */
    public record Annex(String code, String name, String title, ReportTable table, List<String> notes) {

        /** Copies the notes. */
        public Annex {
            notes = List.copyOf(notes);
        }
    }

    /** The paragraphs, in their order. */
    public List<Sentence> sentences() {
        return body.stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .toList();
    }
}
