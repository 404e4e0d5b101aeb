package id.salur.verifier;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/**
 * One line of an export. A book's lines come in this order: book, accounts, nodes, runs, transactions by seq, each batch before its
 * payments by id, end. Amounts are whole rupiah, hashes 64 hex digits, an account is its coordinates (fund,
 * kind, region, run, bank) joined by a bar.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "record")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExportLine.Book.class, name = "book"),
    @JsonSubTypes.Type(value = ExportLine.Account.class, name = "account"),
    @JsonSubTypes.Type(value = ExportLine.Node.class, name = "node"),
    @JsonSubTypes.Type(value = ExportLine.Run.class, name = "run"),
    @JsonSubTypes.Type(value = ExportLine.Transaction.class, name = "transaction"),
    @JsonSubTypes.Type(value = ExportLine.Batch.class, name = "batch"),
    @JsonSubTypes.Type(value = ExportLine.Payment.class, name = "payment"),
    @JsonSubTypes.Type(value = ExportLine.End.class, name = "end")
})
sealed interface ExportLine {
    /** @param headSeq the number of its transactions */
    record Book(String format, String programme, int fiscalYear, long headSeq, String headHash) implements ExportLine {
        public Book {
            given(format, programme, headHash);
        }

        String name() {
            return programme + "/" + fiscalYear;
        }
    }

    record Account(String account, long balance) implements ExportLine {
        public Account {
            given(account);
        }
    }

    /** What the budget and allocation orders gave to a region. */
    record Node(String fund, String regionCode, long allocated) implements ExportLine {
        public Node {
            given(fund, regionCode);
        }
    }

    /** @param committed sum of its entitlements while it waits between submission and release, else 0 */
    record Run(String id, String fund, String regionCode, String state, long committed) implements ExportLine {
        public Run {
            given(id, fund, regionCode, state);
        }
    }

    /**
     * A seal with its transaction.
     *
     * @param seq null if the transaction has no seal
     * @param reason null, as all below, if the seal has no transaction
     * @param at UTC, microseconds
     */
    record Transaction(
            Long seq,
            String previousHash,
            String hash,
            String id,
            String regionCode,
            String reason,
            String reference,
            String reverses,
            String at,
            String actor,
            List<Posting> postings,
            List<Evidence> batches,
            List<Status> statuses)
            implements ExportLine {
        public Transaction {
            given(id, postings, batches, statuses);
        }
    }

    /** @param side D adds to the account, C takes from it */
    record Posting(int ordinal, String account, String side, long amount) {
        public Posting {
            given(account, side);
        }
    }

    /** What the ledger holds of a batch. */
    record Evidence(String batchId, String bank, long payments, long amount, String root) {
        public Evidence {
            given(batchId, bank, root);
        }
    }

    /** The root over what had become of the payments of a batch. */
    record Status(String batchId, String root) {
        public Status {
            given(batchId, root);
        }
    }

    record Batch(String id, String runId, String fund, String regionCode, String bank, long payments, long amount)
            implements ExportLine {
        public Batch {
            given(id, runId, fund, regionCode, bank);
        }
    }

    record Payment(
            String id, String entitlementId, String regionCode, String bank, long amount, long paidAmount, String state)
            implements ExportLine {
        public Payment {
            given(id, entitlementId, regionCode, bank, state);
        }
    }

    record End(long transactions, long batches, long payments) implements ExportLine {}

    private static void given(Object... fields) {
        for (Object field : fields) {
            Objects.requireNonNull(field, "a field is null");
        }
    }
}
