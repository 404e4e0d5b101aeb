package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.BankFileHead;
import java.util.UUID;

/**
 * A file of a bank while it is taken in.
 *
 * @param batchId the batch that it answers; null of a statement
 * @param regionCode where lines that are of no payment of ours are seen
 * @param senderScope areas of who sent a statement; empty of an answer to a batch
 * @param lines in the file, a count
 * @param cameBack whether some of them say that money came back
 * @param sums whether some of them tell of a whole batch
 */
record Incoming(
        UUID id,
        UUID batchId,
        String regionCode,
        String bank,
        String senderScope,
        BankFileHead head,
        byte[] sha256,
        int lines,
        boolean cameBack,
        boolean sums) {

    /** What each line is told by; a whole batch in one sum is a type of its own. */
    String type() {
        return head.type().name();
    }
}
