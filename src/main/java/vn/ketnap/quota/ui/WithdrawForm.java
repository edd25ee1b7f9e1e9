package vn.ketnap.quota.ui;

import static vn.ketnap.kit.PageWords.text;

import vn.ketnap.kit.FormDialog;
import vn.ketnap.quota.SettledTarget;
import vn.ketnap.quota.WithdrawSettlement;

/** Asks once more before what became of a target is taken back. */
final class WithdrawForm {

    private WithdrawForm() {}

    static void open(SettlementDesk desk, SettledTarget row, Runnable after) {
        var dialog = new FormDialog(text("quota.settle.withdraw.heading"));
        dialog.about(text(
                        "quota.settle.withdraw.about",
                        TargetWords.name(row.target()),
                        row.target().code()))
                .save(text("quota.settle.withdraw"), () -> {
                    var command = new WithdrawSettlement(row.target().code(), row.id());
                    if (dialog.attempt(() -> desk.withdraw(command))) {
                        dialog.close();
                        after.run();
                    }
                });
        dialog.open();
    }
}
