package vn.ketnap.review.ui;

import com.vaadin.flow.component.Composite;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.review.PlanReview;

/** Data for the statistical forms, of the unit and days of a meeting. */
final class FormsPanel extends Composite<Panel> {

    FormsPanel(FormExport exports, PlanReview plan) {
        var formats = Formats.here();
        var panel = getContent();
        panel.addClassName("kn-no-print");
        panel.setFinding(getTranslation("review.forms.panel"));
        panel.setSubtitle(getTranslation("review.forms.panelHint"));
        panel.setBody(new ExportLink(
                getTranslation("kit.export.button"), () -> exports.make(plan.code(), plan.period(), formats)));
    }
}
