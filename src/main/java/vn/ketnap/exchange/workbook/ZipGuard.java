package vn.ketnap.exchange.workbook;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Inflates everything once without keeping it, and refuses what only an attacker or a broken disk makes.
 *
 * <p>A spreadsheet inflates some thirty times, deflate can reach a thousand; so a ratio above {@link #MAX_RATIO} is a
 * bomb. Two entries of one name could show one content to the guard and another to the reader.
 */
final class ZipGuard {

    static final int MAX_ENTRIES = 2_000;
    static final long MAX_INFLATED = 200L << 20;
    static final long MAX_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 4L << 20;
    /** A tag, white space, or the first byte of an encoding's mark. */
    private static final String XML_BEGINS = "< \t\r\n\u0000\u00EF\u00FE\u00FF";

    private final XmlScan scan = new XmlScan();
    private long inflated;

    private ZipGuard() {}

    /** What the search saw on its way. */
    static XmlScan search(Path file) throws IOException {
        var guard = new ZipGuard();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw Unreadable.damaged("exchange.file.bomb");
            }
            var names = new HashSet<String>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw Unreadable.damaged("exchange.file.damaged");
                }
                guard.search(zip, entry);
            }
        } catch (XMLStreamException e) {
            throw Unreadable.because(e);
        }
        guard.scan.finish();
        return guard.scan;
    }

    private void search(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        var crc = new CRC32();
        try (var in = new CheckedInputStream(new Measured(zip.getInputStream(entry), entry), crc)) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv")) {
                scan.countLines(in);
            } else {
                searchXml(name, in);
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (crc.getValue() != entry.getCrc()) {
            throw Unreadable.damaged("exchange.file.damaged");
        }
    }

    /**
     * Any part may be named as a sheet by the table of contents, so every part that begins like XML is read. Drawings of
     * old programs are not well-formed; they are no sheets, or the reader stops where this one does.
     */
    private void searchXml(String name, CheckedInputStream in) throws IOException, XMLStreamException {
        var part = new BufferedInputStream(new Kept(in));
        part.mark(1);
        int first = part.read();
        part.reset();
        boolean named = name.endsWith(".xml") || name.endsWith(".rels");
        if (!named && XML_BEGINS.indexOf(first) < 0) {
            return;
        }
        try {
            scan.read(part);
        } catch (XMLStreamException e) {
            if (named) {
                throw e;
            }
        }
    }

    /** The XML reader closes its stream at the end; the rest is still to be checked. */
    private static final class Kept extends FilterInputStream {

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // stays open
        }
    }

    /** Counts what comes out while it comes out: sizes that a file claims are not believed. */
    private final class Measured extends FilterInputStream {

        private final long packed;
        private long unpacked;

        Measured(InputStream in, ZipEntry entry) {
            super(in);
            this.packed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            unpacked += n;
            inflated += n;
            if (inflated > MAX_INFLATED || (unpacked > RATIO_COUNTS_FROM && unpacked / packed > MAX_RATIO)) {
                throw Unreadable.damaged("exchange.file.bomb");
            }
        }
    }
}
