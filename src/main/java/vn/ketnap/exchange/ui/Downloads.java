package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import vn.ketnap.exchange.sheet.Template;

/** Links to spreadsheets that are made when somebody asks for them. */
final class Downloads {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** The empty workbook. */
    static Anchor template(String text) {
        return link(text, "mau-ket-nap.xlsx", Template::write);
    }

    private static Anchor link(String text, String fileName, Content content) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var out = new ByteArrayOutputStream();
            content.write(out);
            return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), fileName, XLSX, out.size());
        });
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, text);
        link.addClassName("kn-export");
        return link;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
