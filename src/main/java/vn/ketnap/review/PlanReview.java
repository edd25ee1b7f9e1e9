package vn.ketnap.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Period;

/**
 * Says which meeting a unit holds and what it looks at.
 *
 * @param code the unit
 * @param subject what the papers are called: "kết quả công tác phát triển đảng viên mới 7 tháng đầu năm 2023"
 * @param from first day looked at
 * @param cutOff last day looked at
 * @param previous the meeting before, whose tasks come back; null for the first
 * @param decimals of percentages; null: as the settings say
 * @param layout guidance the papers are laid out by; null: the one in force
 */
public record PlanReview(
        String code,
        ReviewKind kind,
        String subject,
        LocalDate heldOn,
        LocalDate from,
        LocalDate cutOff,
        List<Participant> participants,
        @Nullable String agenda,
        @Nullable Long previous,
        @Nullable Integer decimals,
        @Nullable String layout) {

    /** Copies the participants. */
    public PlanReview {
        participants = List.copyOf(participants);
    }

    /** The days looked at. */
    public Period period() {
        return new Period(from, cutOff);
    }

    /** What the audit log calls the meeting. */
    public String logged() {
        return code + " · " + heldOn;
    }
}
