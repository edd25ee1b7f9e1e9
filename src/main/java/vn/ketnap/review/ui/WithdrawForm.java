package vn.ketnap.review.ui;

import static vn.ketnap.kit.PageWords.text;

import vn.ketnap.kit.FormDialog;
import vn.ketnap.review.task.ReviewTask;
import vn.ketnap.review.task.WithdrawTask;

/** Asks once more before a task is taken back. */
final class WithdrawForm {

    private final FormDialog dialog = new FormDialog(text("review.tasks.withdraw"));

    WithdrawForm(ReviewDesk desk, ReviewTask task, Runnable after) {
        dialog.about(text("review.tasks.withdrawAbout", task.content()));
        dialog.save(text("review.tasks.withdraw"), () -> {
            if (dialog.attempt(() -> desk.withdraw(new WithdrawTask(task.id(), task.version())))) {
                dialog.close();
                after.run();
            }
        });
    }

    void open() {
        dialog.open();
    }
}
