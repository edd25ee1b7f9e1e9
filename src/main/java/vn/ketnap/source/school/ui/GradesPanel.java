package vn.ketnap.source.school.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.school.SchoolPlans;
import vn.ketnap.source.school.SchoolStage;

/** The way from the survey to the ceremony, grade by grade. */
final class GradesPanel extends Composite<Panel> {

    GradesPanel(SchoolPlans shown) {
        var panel = getContent();
        var all = shown.grades().getLast();
        panel.setFinding(getTranslation(
                "source.school.grades.finding",
                all.now().getOrDefault(SchoolStage.SURVEYED, 0L),
                all.now().getOrDefault(SchoolStage.CEREMONY, 0L)));
        panel.setSubtitle(getTranslation("source.school.grades.subtitle"));
        var table = new StageTable("source.school.column.grade");
        for (var grade : shown.grades()) {
            var name = new Span(
                    grade.grade() == null
                            ? getTranslation("source.school.allGrades")
                            : getTranslation("source.school.grade", String.valueOf(grade.grade())));
            table.line(name, grade.now(), grade.before());
        }
        panel.setBody(table);
        panel.setFootnote(getTranslation("source.school.definition"));
    }
}
