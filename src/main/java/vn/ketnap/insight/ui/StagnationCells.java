package vn.ketnap.insight.ui;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.BranchReasons;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** Says in words and figures what stands in a column for a branch: the same on the screen and on paper. */
final class StagnationCells {

    /** What stands beside a branch, from left to right. */
    enum Column {
        BASE("104px", false),
        MEMBERS("60px", true),
        LAST("86px", true),
        YEARS("82px", true),
        SOURCES("58px", true),
        CAUSES("104px", false),
        EXEMPT("86px", false),
        ACTION("112px", false),
        REVIEW("86px", true),
        OFFICER("98px", false),
        NOTE("130px", false);

        private final String width;
        private final boolean figures;

        Column(String width, boolean figures) {
            this.width = width;
            this.figures = figures;
        }

        String width() {
            return width;
        }

        boolean figures() {
            return figures;
        }

        String key() {
            return "insight.stagnation.column." + name();
        }
    }

    private final Formats formats;
    private final LocalDate day;

    /** @param day the day the register is read */
    StagnationCells(Formats formats, LocalDate day) {
        this.formats = formats;
        this.day = day;
    }

    Cell cell(Column column, Stagnation.Branch branch) {
        return switch (column) {
            case BASE -> words(branch.baseName());
            case MEMBERS -> Cell.of(formats.number(branch.members()));
            case LAST -> last(branch);
            case YEARS -> years(branch);
            case SOURCES -> Cell.of(formats.number(branch.sources()));
            case CAUSES -> words(branch.causes().isEmpty() ? null : causes(branch));
            case EXEMPT -> exempt(branch);
            case ACTION -> action(branch);
            case REVIEW -> review(branch);
            case OFFICER -> officer(branch);
            case NOTE -> words(branch.note());
        };
    }

    private static Cell words(@Nullable String text) {
        return text == null ? Cell.of(Formats.MISSING) : Cell.of(text).look("kn-wraps");
    }

    private Cell last(Stagnation.Branch branch) {
        var last = branch.details().last();
        var cell = last == null
                ? Cell.of(text("insight.stagnation.dayUnknown")).look("kn-of kn-wraps")
                : Cell.of(formats.date(last));
        return branch.inherited() ? cell.small(text("insight.stagnation.inherited")) : cell;
    }

    private Cell years(Stagnation.Branch branch) {
        var statedOn = branch.details().statedOn();
        var cell = Cell.of(formats.number(branch.years())).look("kn-strong");
        return statedOn == null ? cell : cell.small(text("insight.stagnation.statedOn", statedOn));
    }

    private String causes(Stagnation.Branch branch) {
        return branch.causes().stream().map(this::cause).collect(Collectors.joining(", "));
    }

    private String cause(String code) {
        return Messages.ofClassPath().word(formats.locale(), Cause.valueOf(code));
    }

    private Cell exempt(Stagnation.Branch branch) {
        if (branch.exempt()) {
            var until = branch.details().exemptUntil();
            var cell = Cell.of(text("insight.stagnation.exempt")).look("kn-wraps");
            return until == null ? cell : cell.small(text("insight.stagnation.exemptUntil", until));
        }
        return branch.details()
                .reasons()
                .exemptionOn(day)
                .map(over -> Cell.of(over(over)).look("kn-of kn-wraps"))
                .orElse(Cell.of(Formats.MISSING));
    }

    private String over(BranchReasons.Exemption exemption) {
        var withdrawn = exemption.withdrawnOn();
        return withdrawn == null
                ? text("insight.stagnation.exemptExpired", exemption.to())
                : text("insight.stagnation.exemptWithdrawn", withdrawn);
    }

    /** The open action to be looked at first, and by whom; how many others there are. */
    private Cell action(Stagnation.Branch branch) {
        var open = branch.details().reasons().openActions(day);
        if (open.isEmpty()) {
            return Cell.of(Formats.MISSING);
        }
        var next = open.getFirst();
        String others = open.size() == 1 ? "" : "\n" + text("insight.stagnation.moreActions", open.size() - 1);
        return Cell.of(measure(next)).look("kn-wraps").small(next.owner() + others);
    }

    private Cell review(Stagnation.Branch branch) {
        var next = branch.details().reasons().nextAction(day).orElse(null);
        if (next == null) {
            return Cell.of(Formats.MISSING);
        }
        var cell = Cell.of(formats.date(next.reviewOn()));
        return next.overdue(day) ? cell.look("kn-behind").small(text("insight.stagnation.overdue")) : cell;
    }

    String measure(BranchReasons.AgreedAction action) {
        return Messages.ofClassPath().word(formats.locale(), action.measure());
    }

    /** The day the register is read. */
    LocalDate day() {
        return day;
    }

    private Cell officer(Stagnation.Branch branch) {
        var officer = branch.details().officer();
        return officer == null
                ? Cell.of(Formats.MISSING)
                : Cell.of(officer.name()).small(officer.title());
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
