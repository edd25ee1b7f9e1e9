package vn.ketnap.review.report;

import java.util.List;
import java.util.Map;
import vn.ketnap.review.report.Report.Back;
import vn.ketnap.review.report.Report.Front;

/** Writes the papers: part by part, annex by annex. */
final class Papers {

    private Papers() {}

    static Report of(Material material, Map<String, String> edited, Layout layout) {
        var draft = new Draft(edited);
        LeadershipPart.write(draft, material);
        ResultPart.write(draft, material);
        OutlookPart.write(draft, material);
        var committee = Words.committee(material.snapshot().head().name());
        return new Report(
                layout,
                front(material, committee),
                !material.meeting().closed(),
                draft.blocks(),
                new Back(
                        Words.text("review.paper.recipients"),
                        List.of(
                                Words.text("review.paper.recipients.board", committee),
                                Words.text("review.paper.recipients.units"),
                                Words.text("review.paper.recipients.file")),
                        Words.text("review.paper.signer")),
                draft.notes(),
                SpeakingSheets.of(material),
                Annexes.of(material));
    }

    private static Front front(Material material, String committee) {
        var plan = material.meeting().plan();
        String month = String.valueOf(plan.heldOn().getMonthValue());
        if (plan.heldOn().getMonthValue() <= 2) {
            month = "0" + month;
        }
        String year = String.valueOf(plan.heldOn().getYear());
        return new Front(
                Words.capitals(committee),
                Words.text("review.paper.issuer"),
                Words.text("review.paper.number"),
                Words.text("review.paper.dated", month, year),
                Words.text("review.paper.type"),
                plan.subject(),
                Words.text("review.paper.attached", month, year),
                material.meeting().frozen()
                        ? Words.text("review.paper.draft")
                        : Words.text("review.paper.draftUnfrozen"));
    }
}
