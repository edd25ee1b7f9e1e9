package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a branch admits nobody and what is done about it, from the earliest to the latest.
 *
 * @param causes all that were ever named
 * @param exemptions all that were ever given
 * @param actions all that were ever agreed
 */
public record BranchReasons(List<NamedCause> causes, List<Exemption> exemptions, List<AgreedAction> actions) {

    /** Of a branch of which nobody has said anything. */
    public static final BranchReasons NONE = new BranchReasons(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public BranchReasons {
        causes = List.copyOf(causes);
        exemptions = List.copyOf(exemptions);
        actions = List.copyOf(actions);
    }

    /**
     * A cause.
     *
     * @param to last day on which it held; null while it holds
     * @param version when it was written; a change names the one it has seen
     */
    public record NamedCause(
            Cause cause,
            LocalDate notedOn,
            @Nullable LocalDate to,
            @Nullable String note,
            LocalDateTime version) {

        /** Whether it is said of a day. */
        public boolean holds(LocalDate day) {
            return !notedOn.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /**
     * An exemption for want of a source.
     *
     * @param to last day that was approved
     * @param withdrawnOn first day without it when it was taken back; null otherwise
     */
    public record Exemption(
            LocalDate from,
            LocalDate to,
            String evidence,
            String approvedBy,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnReason,
            LocalDateTime version) {

        /** The last day on which it holds. */
        public LocalDate last() {
            return withdrawnOn == null ? to : withdrawnOn.minusDays(1);
        }

        /** Whether the branch is exempt on a day. */
        public boolean holds(LocalDate day) {
            return !from.isAfter(day) && !last().isBefore(day);
        }
    }

    /**
     * An action.
     *
     * @param closedOn null while it is open
     */
    public record AgreedAction(
            Measure measure,
            LocalDate agreedOn,
            String owner,
            LocalDate reviewOn,
            @Nullable LocalDate closedOn,
            @Nullable String outcome,
            @Nullable String note,
            LocalDateTime version) {

        /** Whether it was agreed and not yet closed on a day. */
        public boolean open(LocalDate day) {
            return !agreedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
        }

        /** Whether it is open although the day of its review has passed. */
        public boolean overdue(LocalDate day) {
            return open(day) && reviewOn.isBefore(day);
        }
    }

    /** The causes that hold on a day. */
    public List<NamedCause> causesOn(LocalDate day) {
        return causes.stream().filter(cause -> cause.holds(day)).toList();
    }

    /** The exemption that holds on a day, else the latest one before it: expired, or taken back. */
    public Optional<Exemption> exemptionOn(LocalDate day) {
        return exemptions.stream()
                .filter(exemption -> !exemption.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The open action to be looked at first. */
    public Optional<AgreedAction> nextAction(LocalDate day) {
        return openActions(day).stream().findFirst();
    }

    /** The actions open on a day, the earliest review first. */
    public List<AgreedAction> openActions(LocalDate day) {
        return actions.stream()
                .filter(action -> action.open(day))
                .sorted(Comparator.comparing(AgreedAction::reviewOn))
                .toList();
    }
}
