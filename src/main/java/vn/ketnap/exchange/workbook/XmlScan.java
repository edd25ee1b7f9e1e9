package vn.ketnap.exchange.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads every XML part of a spreadsheet once and refuses what would harm the reader that comes after: document types
 * (entities, external files), cells far outside the grid and references to texts that do not exist, for which the reader
 * would fill the memory, and texts longer than a cell can hold.
 */
final class XmlScan {

    private static final int MAX_DEPTH = 200;
    /** Excel's limit is 32,767. */
    private static final int MAX_CELL = 40_000;

    /** Texts of one row, and all texts that cells share: both stand in the memory at once. */
    private static final int MAX_ROW = 1_000_000;

    private static final int MAX_SHARED = 32_000_000;
    private static final int MAX_PAGE_TEXTS = 500;
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Set<String> PAGE_TEXTS =
            Set.of("oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter");

    /** The parser of the reader that comes after: what one lets pass, the other understands in the same way. */
    private final XMLInputFactory factory = new InputFactoryImpl();

    private final List<String> pageTexts = new ArrayList<>();
    private int lines;
    private int sharedTexts = -1;
    private int highestShared = -1;

    XmlScan() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    int lines() {
        return lines;
    }

    List<String> pageTexts() {
        return pageTexts;
    }

    /** Told that all parts were read. */
    void finish() {
        if (highestShared >= 0 && highestShared >= sharedTexts) {
            throw Unreadable.damaged("exchange.file.damaged");
        }
    }

    void countLines(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
    }

    void read(InputStream in) throws XMLStreamException {
        var part = new Part();
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Unreadable.damaged("exchange.file.doctype");
                case XMLStreamConstants.START_ELEMENT -> part.open(xml);
                case XMLStreamConstants.END_ELEMENT -> part.close(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    part.text(xml);
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        part.end();
    }

    /** One XML part while it is read. */
    private final class Part {

        private final StringBuilder kept = new StringBuilder();
        private String root = "";
        private int depth;
        private int texts;
        /** Length of the cell or shared text being read; −1 outside of one. */
        private int length = -1;
        /** Length of the row, or of all shared texts. */
        private int together;

        private boolean shared;
        private boolean keep;

        void open(XMLStreamReader xml) {
            String element = xml.getLocalName();
            root = depth == 0 ? element : root;
            if (++depth > MAX_DEPTH) {
                throw Unreadable.damaged("exchange.file.damaged");
            }
            if (element.equals("row")) {
                lines++;
                together = 0;
                check(NUMBER, xml.getAttributeValue(null, "r"));
            } else if (element.equals("c")) {
                length = 0;
                check(ADDRESS, xml.getAttributeValue(null, "r"));
                shared = "s".equals(xml.getAttributeValue(null, "t"));
            } else if (element.equals("si")) {
                length = 0;
                texts++;
            }
            keep = PAGE_TEXTS.contains(element) || (shared && element.equals("v"));
            kept.setLength(0);
        }

        void text(XMLStreamReader xml) {
            if (length >= 0) {
                length += xml.getTextLength();
                together += xml.getTextLength();
            }
            if (length > MAX_CELL || together > (root.equals("sst") ? MAX_SHARED : MAX_ROW)) {
                throw Unreadable.damaged("exchange.file.hugeCell");
            }
            if (keep) {
                kept.append(xml.getText());
            }
        }

        void close(String element) {
            depth--;
            if (keep && element.equals("v")) {
                String index = kept.toString().strip();
                check(NUMBER, index);
                highestShared = Math.max(highestShared, Integer.parseInt(index));
            } else if (keep && pageTexts.size() < MAX_PAGE_TEXTS) {
                pageTexts.add(kept.toString());
            }
            keep = false;
            if (element.equals("c") || element.equals("si")) {
                shared = false;
                length = -1;
            }
        }

        void end() {
            if (root.equals("sst")) {
                sharedTexts = sharedTexts < 0 ? texts : Math.min(sharedTexts, texts);
            }
        }

        private static void check(Pattern pattern, @Nullable String value) {
            if (value != null && !pattern.matcher(value).matches()) {
                throw Unreadable.damaged("exchange.file.damaged");
            }
        }
    }
}
