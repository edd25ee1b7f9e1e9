package vn.ketnap.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.shared.Registration;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.pack.PackFormat;
import vn.ketnap.review.pack.PackJob;
import vn.ketnap.shared.Refused;

/** The papers of a meeting: asked for, on their way, ready to be fetched. The page may be left meanwhile. */
final class PapersPanel extends Composite<Panel> {

    private static final int EVERY_MILLIS = 700;

    private final ReviewDesk desk;
    private final ReviewMeeting meeting;
    private final Map<PackFormat, PackJob> jobs = new EnumMap<>(PackFormat.class);
    private final Map<PackFormat, Div> lines = new EnumMap<>(PackFormat.class);
    private @Nullable Registration polling;

    PapersPanel(ReviewDesk desk, ReviewMeeting meeting) {
        this.desk = desk;
        this.meeting = meeting;
        var panel = getContent();
        panel.addClassNames("kn-review-papers", "kn-no-print");
        panel.setFinding(getTranslation("review.papers.title"));
        panel.setSubtitle(getTranslation(meeting.frozen() ? "review.papers.frozen" : "review.papers.live"));
        var body = new Div();
        for (var format : PackFormat.values()) {
            var line = new Div();
            line.addClassName("kn-review-paper");
            lines.put(format, line);
            desk.standing(meeting, format).ifPresent(job -> jobs.put(format, job));
            show(format);
            body.add(line);
        }
        panel.setBody(body);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        watch(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        rest(detached.getUI());
    }

    private void ask(PackFormat format) {
        try {
            jobs.put(format, desk.ask(meeting, format));
            show(format);
            watch(UI.getCurrent());
        } catch (Refused refused) {
            var problem = refused.problems().getFirst();
            tell(format, new Span(getTranslation(problem.key(), problem.args().toArray())));
        }
    }

    private void watch(UI ui) {
        if (busy() && polling == null) {
            ui.setPollInterval(EVERY_MILLIS);
            polling = ui.addPollListener(this::look);
        }
    }

    private void look(PollEvent poll) {
        jobs.keySet().forEach(this::show);
        if (!busy()) {
            rest(poll.getSource());
        }
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    private boolean busy() {
        return jobs.values().stream().anyMatch(job -> job.standing().phase().busy());
    }

    private void show(PackFormat format) {
        var job = jobs.get(format);
        if (job == null) {
            tell(format, make(format));
            return;
        }
        var standing = job.standing();
        switch (standing.phase()) {
            case WAITING, MAKING -> {
                var bar = new ProgressBar();
                bar.setIndeterminate(true);
                bar.getElement().setAttribute("aria-label", PageWords.word(format));
                int ahead = desk.ahead(job);
                var words = new Span(
                        ahead > 0
                                ? getTranslation("review.papers.ahead", ahead)
                                : getTranslation("review.papers.making"));
                var cancel = ReviewTable.button(getTranslation("review.papers.cancel"), PageWords.word(format), () -> {
                    desk.cancel(job);
                    show(format);
                });
                tell(format, bar, words, cancel);
            }
            case READY -> tell(format, fetch(format, job));
            case CANCELLED -> tell(format, make(format));
            case FAILED ->
                tell(
                        format,
                        make(format),
                        new Span(getTranslation("review.papers.failed", String.valueOf(standing.incident()))));
        }
    }

    private Button make(PackFormat format) {
        return ReviewTable.button(getTranslation("review.papers.make"), PageWords.word(format), () -> ask(format));
    }

    /** Who fetches is asked for the right once more. */
    private Anchor fetch(PackFormat format, PackJob job) {
        var link = new Anchor();
        link.setText(getTranslation(
                "review.papers.fetch", Math.max(1, Math.round(job.standing().bytes() / 1024.0))));
        link.addClassName("kn-export");
        var name = getTranslation("review.papers.file", meeting.plan().heldOn().toString()) + "." + format.ending();
        link.setHref(
                DownloadHandler.fromInputStream(event -> {
                    var content = desk.fetch(job);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), name, format.contentType(), content.length);
                }),
                AttachmentType.DOWNLOAD);
        return link;
    }

    private void tell(PackFormat format, Component... what) {
        var line = Objects.requireNonNull(lines.get(format));
        line.removeAll();
        line.add(new Span(PageWords.word(format)));
        line.add(what);
    }
}
