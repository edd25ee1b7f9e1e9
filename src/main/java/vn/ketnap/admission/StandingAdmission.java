package vn.ketnap.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.facts.Fact;

/**
 * A row of {@code admission}: what counts of a person, without the person.
 *
 * @param person digest of name and birth
 */
record StandingAdmission(
        long organizationId,
        String person,
        boolean female,
        boolean ethnicMinority,
        boolean religious,
        Population channel,
        String decisionNo,
        LocalDate decidedOn,
        @Nullable LocalDate ceremonyOn,
        @Nullable LocalDate recognizedOn)
        implements Fact {

    static StandingAdmission of(RecordAdmission command, long organizationId, String person, AdmissionTerms terms) {
        return new StandingAdmission(
                organizationId,
                person,
                command.gender() == Gender.FEMALE,
                terms.minority(command.ethnicity()),
                terms.religious(command.religion()),
                command.channel(),
                command.decisionNo(),
                command.decidedOn(),
                command.ceremonyOn(),
                command.recognizedOn());
    }

    static StandingAdmission read(ResultSet row, int number) throws SQLException {
        return new StandingAdmission(
                row.getLong("organization_id"),
                row.getString("person"),
                row.getBoolean("female"),
                row.getBoolean("ethnic_minority"),
                row.getBoolean("religious"),
                Population.valueOf(row.getString("channel")),
                row.getString("decision_no"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ceremony_on", LocalDate.class),
                row.getObject("recognized_on", LocalDate.class));
    }

    /** The days on which it counts. */
    Stream<LocalDate> days() {
        return Stream.of(decidedOn, ceremonyOn, recognizedOn).filter(Objects::nonNull);
    }

    @Override
    public List<Object> key() {
        return List.of(person);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                female, ethnicMinority, religious, channel.name(), decisionNo, decidedOn, ceremonyOn, recognizedOn);
    }

    @Override
    public String words() {
        var formats = Formats.here();
        return Stream.concat(Stream.of(decisionNo), days().map(formats::date)).collect(Collectors.joining(" · "));
    }
}
