package vn.ketnap.sample.province;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The workbook of the sample province. Same seed, scale and sheets: same bytes, wherever and whenever it is made. Entries
 * are stored and not deflated, since another library for it makes other bytes of the same text.
 */
public final class SampleWorkbook {

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 11, 1, 0, 0);

    private final List<CsvSheet> sheets = new ArrayList<>();

    /** Which sheets are written: those of persons, and of events, may be left out. */
    public enum Sheets {
        WITHOUT_REGISTER,
        WITH_REGISTER
    }

    private SampleWorkbook() {}

    /** Writes it. */
    public static void write(OutputStream out, long seed, Scale scale, Sheets which) throws IOException {
        var workbook = new SampleWorkbook();
        workbook.fill(new Dice(seed), scale, which == Sheets.WITH_REGISTER);
        workbook.zip(out);
    }

    private void fill(Dice dice, Scale scale, boolean withRegister) {
        var province = found(dice, scale);
        Silence.fall(province.branches(), dice.fork("silence"));
        var admissions = Register.of(province, dice.fork("register"));
        var tally = new Tally(admissions);
        var strength = new Strength(province.branches());
        sheets.add(UnitLines.write(province));
        sheets.add(MemberLines.write(province, strength, tally));
        sheets.add(TargetLines.write(province, strength, dice.fork("targets")));
        sheets.add(FigureLines.write(province, strength, tally, dice.fork("figures")));
        sheets.add(LastAdmissionLines.write(province, dice.fork("last"), withRegister));
        sheets.add(OfficerLines.write(province, dice.fork("officers")));
        var reasons = ReasonLines.write(province, dice.fork("reasons"));
        sheets.addAll(List.of(reasons.causes, reasons.exemptions, reasons.actions));
        if (withRegister) {
            sheets.add(EventLines.write(province));
            sheets.add(AdmissionLines.write(province, admissions, dice.fork("numbers")));
            sheets.add(CandidateLines.write(province, Pipeline.of(province, admissions, dice.fork("sources"))));
        }
    }

    static Province found(Dice dice, Scale scale) {
        var province = new Province(new Words(), scale);
        new ProvincialFounding(province, dice.fork("bodies")).found();
        new DistrictFounding(province, dice.fork("districts")).found();
        var villages = new VillageMerging(province, dice.fork("villages"));
        villages.merge(Days.VILLAGES_2024, 0.62);
        new TwoLevels(province, dice.fork("levels")).reorganize();
        villages.merge(Days.VILLAGES_2026, 0.55);
        new LaterChanges(province, dice.fork("later")).happen();
        return province;
    }

    private void zip(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var sheet : sheets) {
                var bytes = sheet.bytes();
                var entry = new ZipEntry(sheet.name() + ".csv");
                entry.setTimeLocal(ENTRY_TIME);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                var crc = new CRC32();
                crc.update(bytes);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
    }
}
