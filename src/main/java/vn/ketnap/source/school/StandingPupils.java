package vn.ketnap.source.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.facts.Fact;

/** A count of pupils as it stands in its table. */
record StandingPupils(
        long organizationId,
        int schoolYear,
        int grade,
        SchoolStage stage,
        LocalDate asOf,
        long pupils,
        @Nullable String note)
        implements Fact {

    static final List<String> KEY = List.of("school_year", "grade", "stage", "as_of_on");
    static final List<String> VALUES = List.of("pupils", "note");

    static StandingPupils of(CountPupils command, long organizationId) {
        return new StandingPupils(
                organizationId,
                command.schoolYear(),
                command.grade(),
                command.stage(),
                command.asOf(),
                command.pupils(),
                command.note());
    }

    static StandingPupils read(ResultSet row, int number) throws SQLException {
        return new StandingPupils(
                row.getLong("organization_id"),
                row.getInt("school_year"),
                row.getInt("grade"),
                SchoolStage.valueOf(row.getString("stage")),
                row.getObject("as_of_on", LocalDate.class),
                row.getLong("pupils"),
                row.getString("note"));
    }

    @Override
    public List<Object> key() {
        return List.of(schoolYear, grade, stage.name(), asOf);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(pupils, note);
    }

    @Override
    public String words() {
        return Formats.here().number(pupils);
    }
}
