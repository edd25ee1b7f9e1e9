package vn.ketnap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Qualifier;

/**
 * Branches that have admitted nobody for N years, as the screens show them.
 *
 * @param total how many named branches are listed at N
 * @param declared what the unit itself says of its number, whatever its N was; never summed upwards
 * @param unknown how many branches below have no information; for the screens
 * @param branches how many branches stand below in all; for the screens
 */
public record Stagnation(
        long total,
        @Nullable Declared declared,
        List<Branch> rows,
        @JsonIgnore long unknown,
        @JsonIgnore long branches,
        @JsonIgnore List<Statement> statements) {

    /** Copies the rows. */
    public Stagnation {
        rows = List.copyOf(rows);
        statements = List.copyOf(statements);
    }

    /** The unit's own statement. */
    public record Declared(
            long value,
            Qualifier qualifier,
            LocalDate cutOff,
            @Nullable String note) {}

    /** A statement of the unit or of a unit below it, for the screens: branches without admission, or small ones. */
    public record Statement(
            String code,
            String name,
            vn.ketnap.shared.Metric metric,
            vn.ketnap.shared.Count count,
            @Nullable Integer threshold,
            LocalDate cutOff,
            @Nullable String source) {}

    /**
     * A branch of the register.
     *
     * @param baseOrganization code of the base organisation it belongs to; null when it has none
     * @param lastAdmittedOn null when only the years are known
     * @param years full years without an admission, growing with the day asked
     * @param inherited whether the clock comes from a predecessor
     * @param exempt whether an exemption "no source" holds on the day asked
     * @param causes codes of the causes noted
     * @param sources persons on the branch's list; null while none is kept
     * @param details for the screens
     */
    public record Branch(
            String code,
            String name,
            @Nullable String baseOrganization,
            @Nullable Long members,
            @Nullable LocalDate lastAdmittedOn,
            int years,
            boolean inherited,
            boolean exempt,
            List<String> causes,
            @Nullable Long sources,
            @JsonIgnore @Nullable String baseName,
            @JsonIgnore @Nullable String note,
            @JsonIgnore Details details) {

        /** The same with what is said of it. */
        public Branch with(BranchReasons reasons) {
            return new Branch(
                    code,
                    name,
                    baseOrganization,
                    members,
                    lastAdmittedOn,
                    years,
                    inherited,
                    exempt,
                    causes,
                    sources,
                    baseName,
                    note,
                    new Details(details.last(), details.statedOn(), details.exemptUntil(), details.officer(), reasons));
        }
    }

    /**
     * What the screens tell of a branch beyond the contract.
     *
     * @param last the last admission as precisely as the source gives it; null when only the years are known
     * @param statedOn the day the source speaks of; null when it names none
     * @param exemptUntil last day of the exemption that holds on the day asked; null without one, or without an end
     * @param officer who follows the branch, else its superior
     * @param reasons causes, exemptions and actions; none until they are read for a page
     */
    public record Details(
            @Nullable FuzzyDate last,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate exemptUntil,
            UnitProgress.@Nullable Officer officer,
            BranchReasons reasons) {

        /** What the register itself knows. */
        Details(
                @Nullable FuzzyDate last,
                @Nullable LocalDate statedOn,
                @Nullable LocalDate exemptUntil,
                UnitProgress.@Nullable Officer officer) {
            this(last, statedOn, exemptUntil, officer, BranchReasons.NONE);
        }
    }

    /** How many listed branches have admitted nobody for so many full years. */
    public record Years(int years, long branches) {}
}
