package vn.ketnap.exchange.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its content; its name proves nothing. */
enum FileKind {
    XLSX,
    ZIP_OF_CSV;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_WITHOUT_ENTRIES = {'P', 'K', 5, 6};
    /** Old Office files, and the envelope of every Office file with a password. */
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int OLE_SEARCHED = 1 << 20;

    static FileKind of(Path file) throws IOException {
        byte[] head = head(file, 4);
        if (head.length == 0) {
            throw Unreadable.damaged("exchange.file.empty");
        }
        if (Arrays.equals(head, OLE)) {
            throw ole(file);
        }
        if (Arrays.equals(head, ZIP)) {
            return zip(file);
        }
        throw Unreadable.otherKind(
                Arrays.equals(head, ZIP_WITHOUT_ENTRIES) ? "exchange.file.noSheets" : "exchange.file.otherKind");
    }

    private static FileKind zip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().equalsIgnoreCase("xl/workbook.xml"))) {
                return XLSX;
            }
            if (zip.stream()
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))) {
                return ZIP_OF_CSV;
            }
            throw Unreadable.otherKind("exchange.file.noSheets");
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw Unreadable.damaged(encrypted ? "exchange.file.password" : "exchange.file.truncated");
        }
    }

    private static Unreadable ole(Path file) throws IOException {
        byte[] content = head(file, OLE_SEARCHED);
        if (holds(content, "EncryptedPackage")) {
            return Unreadable.damaged("exchange.file.password");
        }
        return Unreadable.otherKind(
                holds(content, "Workbook") || holds(content, "Book")
                        ? "exchange.file.oldExcel"
                        : "exchange.file.otherKind");
    }

    /** Names of streams stand in the directory of an OLE file as UTF-16. */
    private static boolean holds(byte[] content, String stream) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static byte[] head(Path file, int length) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }
}
