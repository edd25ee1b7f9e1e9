package vn.ketnap.review.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.insight.ui.UnitPart;
import vn.ketnap.review.task.TaskQueries;
import vn.ketnap.shared.OrgScope;

/** What meetings ask of a unit and is not done yet, on its page. */
@Component
class UnitTasks implements UnitPart {

    private final ReviewDesk desk;
    private final TaskQueries tasks;

    UnitTasks(ReviewDesk desk, TaskQueries tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> about(OrgScope scope, String code) {
        var asked = tasks.ofUnit(scope, code);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        TasksPanel.ofUnit(desk, asked, () -> UI.getCurrent().refreshCurrentRoute(false)));
    }
}
