package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;
import vn.ketnap.shared.Refused;

/** Hands the list of a screen out as a workbook, made anew at each click with the rights that hold then. */
public final class ExportLink extends Composite<Anchor> {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What can no longer be fetched: a list that leaves the portal once. */
    private static final int GONE = 410;

    private final Supplier<Made> maker;

    /**
     * A finished workbook: nothing of it leaves before the last line is read, so a failure is never half a file.
     *
     * @param name name of the file
     * @param content the workbook, compressed
     */
    public record Made(String name, ByteArrayOutputStream content) {}

    /** @param maker makes the workbook in the request that fetches it, without the lock of the session */
    public ExportLink(String text, Supplier<Made> maker) {
        this.maker = maker;
        getContent().setText(text);
        getContent().addClassName("kn-export");
        getContent()
                .setHref(
                        DownloadHandler.fromInputStream(event -> {
                            final Made made;
                            try {
                                made = make();
                            } catch (Refused refused) {
                                return DownloadResponse.error(GONE, refused.getMessage());
                            }
                            return new DownloadResponse(
                                    new ByteArrayInputStream(made.content().toByteArray()),
                                    made.name(),
                                    XLSX,
                                    made.content().size());
                        }),
                        AttachmentType.DOWNLOAD);
    }

    /** Makes the workbook. */
    public Made make() {
        return maker.get();
    }
}
