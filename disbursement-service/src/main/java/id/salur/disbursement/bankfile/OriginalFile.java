package id.salur.disbursement.bankfile;

import id.salur.disbursement.payment.BatchPart;
import java.util.UUID;

/**
 * The file of ours that a status report says it answers, and how large it says that file was. Who knows the file compares.
 *
 * @param row line of the report where it says so
 * @param batch null if it names none of ours
 * @param part which file of the batch; null without a batch
 * @param payments a count; null if not said
 * @param amount whole rupiah; null if not said
 */
public record OriginalFile(int row, UUID batch, BatchPart part, Integer payments, Long amount) {}
