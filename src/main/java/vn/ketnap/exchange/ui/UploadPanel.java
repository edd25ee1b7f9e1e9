package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.function.BiConsumer;
import vn.ketnap.kit.Panel;

/** Where a file is dropped or chosen. */
final class UploadPanel extends Composite<Div> {

    private static final int MOST_BYTES = 30 << 20;

    /** @param arrived takes the file's name and content */
    UploadPanel(BiConsumer<String, File> arrived) {
        var upload =
                new Upload(UploadHandler.toTempFile((metadata, file) -> arrived.accept(metadata.fileName(), file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".xlsx", ".zip");
        var choose = new Button(getTranslation("exchange.upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("exchange.upload.drop")));
        upload.setI18n(texts());
        var refused = new Paragraph();
        refused.addClassName("kn-import-refused");
        refused.getElement().setAttribute("role", "alert");
        upload.addFileRejectedListener(event -> refused.setText(event.getErrorMessage()));
        var panel = new Panel(getTranslation("exchange.upload.title"), getTranslation("exchange.upload.subtitle"));
        panel.setBody(upload, refused);
        panel.setFootnote(getTranslation("exchange.upload.footnote"));
        getContent().add(panel);
    }

    private UploadI18N texts() {
        var status = new UploadI18N.Uploading.Status()
                .setConnecting(getTranslation("exchange.upload.connecting"))
                .setStalled(getTranslation("exchange.upload.stalled"))
                .setProcessing(getTranslation("exchange.upload.processing"))
                .setHeld(getTranslation("exchange.upload.held"));
        var error = new UploadI18N.Uploading.Error()
                .setServerUnavailable(getTranslation("exchange.upload.unavailable"))
                .setUnexpectedServerError(getTranslation("exchange.upload.failed"))
                .setForbidden(getTranslation("exchange.upload.forbidden"))
                .setFileTooLarge(getTranslation("exchange.upload.tooBig"));
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("exchange.upload.oneOnly"))
                        .setFileIsTooBig(getTranslation("exchange.upload.tooBig"))
                        .setIncorrectFileType(getTranslation("exchange.upload.kind")))
                .setUploading(new UploadI18N.Uploading().setStatus(status).setError(error));
    }
}
