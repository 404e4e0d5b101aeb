package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessageIds;
import id.salur.disbursement.payment.BatchPart;
import id.salur.platform.json.Ids;
import java.util.UUID;

/** A file of ours, as messages name it: the batch's id, and {@link MessageIds#TOP_UP} after it for its top-ups. */
record BatchName(UUID batch, BatchPart part) {
    /** Null if it names none of ours. */
    static BatchName of(String id) {
        if (id == null) {
            return null;
        }
        boolean topUp = id.endsWith(MessageIds.TOP_UP) && (id.length() == 33 || id.length() == 37);
        String text = topUp ? id.substring(0, id.length() - 1) : id;
        return Ids.read(text)
                .map(batch -> new BatchName(batch, topUp ? BatchPart.TOP_UP : BatchPart.PAYMENTS))
                .orElse(null);
    }

    static UUID batchOf(BatchName name) {
        return name == null ? null : name.batch();
    }

    static BatchPart partOf(BatchName name) {
        return name == null ? null : name.part();
    }
}
