package id.salur.disbursement.reconciliation;

import id.salur.disbursement.channel.Batch;
import java.io.InputStream;
import java.util.function.Consumer;

/** A form of result file. Whatever the form, reconciliation sees the same lines. */
interface ResultReader {
    /** Gives each line of the batch to the sink, streamed; answers how many there were. A fault anywhere refuses the whole file. */
    int read(InputStream in, Batch batch, Consumer<ResultLine> sink);
}
