package id.salur.disbursement.channel;

import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.BatchPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;

/** A format in which a bank reads what it is told to pay; the bank chooses by {@code Accept} among those of {@link BatchResource}. */
interface BatchFormat {
    MediaType type();

    /** Of the file's name, without the dot. */
    String extension();

    /** As the audit log says it. */
    String name();

    /** The same bytes however often it is read before the first result. */
    void write(Batch batch, BatchPart part, OutputStream out) throws IOException;
}
