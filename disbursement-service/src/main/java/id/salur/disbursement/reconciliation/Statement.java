package id.salur.disbursement.reconciliation;

import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason5;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import id.salur.disbursement.channel.Batch;
import id.salur.disbursement.iso.MessageIds;
import id.salur.disbursement.iso.MessageReader;
import id.salur.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * camt.053 and camt.054: what was booked on the account that a batch is paid from. A debit is PAID, a credit that reverses or returns
 * one is REVERSED, any other credit is RETURNED. Entries that are not booked yet are passed over; an entry without a payment becomes a line
 * without one. Transactions of an entry must sum up to it, and entries to the totals that the statement names.
 */
final class Statement {
    private final MessageReader message;
    private final Batch batch;
    private final Consumer<ResultLine> sink;
    private final Map<String, BigDecimal> totals = new HashMap<>();
    private Entry entry;
    private long debits;
    private long credits;
    private int debitEntries;
    private int creditEntries;
    private int lines;

    Statement(MessageReader message, Batch batch, Consumer<ResultLine> sink) {
        this.message = message;
        this.batch = batch;
        this.sink = sink;
    }

    /** One {@code Ntry} as far as it was read. */
    private static final class Entry {
        private final int line;
        private long amount;
        private boolean credit;
        private boolean reversal;
        private boolean booked;
        private LocalDate booking;
        private LocalDate value;
        private String reference;
        private long transactions;
        private int count;
        /** Its first transaction while it is the only one: then the entry's reference is its own, as another message would tell it. */
        private ResultLine only;

        Entry(int line) {
            this.line = line;
        }

        LocalDate date() {
            if (value == null && booking == null) {
                throw MessageValues.bad(line, "ValDt");
            }
            return value == null ? booking : value;
        }
    }

    int read() {
        while (message.advance()) {
            if (message.starts()) {
                start(below(message.path()), message.line());
            } else if (entry != null && message.name().equals("Ntry")) {
                finish();
            }
        }
        requireTotals();
        return lines;
    }

    /** The path without the statement or notification that everything is in. */
    private static String below(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(slash + 1);
    }

    private void start(String path, int line) {
        switch (path) {
            case "Ntry" -> entry = new Entry(line);
            case "Ntry/Amt" -> {
                String currency = message.attribute("Ccy");
                entry.amount = MessageValues.positive(
                        MessageValues.rupiah(MessageValues.decimal(message.text(), line, "Amt"), currency, line), line);
            }
            case "Ntry/CdtDbtInd" -> entry.credit = message.text().equals("CRDT");
            case "Ntry/RvslInd" -> entry.reversal = !message.text().matches("false|0");
            case "Ntry/Sts/Cd" -> entry.booked = message.text().equals("BOOK");
            case "Ntry/BookgDt/Dt", "Ntry/BookgDt/DtTm" ->
                entry.booking = MessageValues.date(message.text(), line, "BookgDt");
            case "Ntry/ValDt/Dt", "Ntry/ValDt/DtTm" -> entry.value = MessageValues.date(message.text(), line, "ValDt");
            case "Ntry/AcctSvcrRef" -> entry.reference = MessageValues.reference(message.text(), line, "AcctSvcrRef");
            case "Ntry/NtryDtls/TxDtls" -> transaction(message.entry(EntryTransaction10.class), line);
            case "Acct/Ccy" -> {
                if (!message.text().equals("IDR")) {
                    throw Problem.unprocessable("currency-not-rupiah").with("line", line);
                }
            }
            case "Acct/Svcr/FinInstnId/Othr/Id" -> MessageValues.requireBank(message.text(), batch, line);
            case "TxsSummry/TtlNtries/NbOfNtries",
                    "TxsSummry/TtlNtries/Sum",
                    "TxsSummry/TtlDbtNtries/NbOfNtries",
                    "TxsSummry/TtlDbtNtries/Sum",
                    "TxsSummry/TtlCdtNtries/NbOfNtries",
                    "TxsSummry/TtlCdtNtries/Sum" ->
                totals.merge(
                        path.substring("TxsSummry/".length()),
                        MessageValues.decimal(message.text(), line, "TxsSummry"),
                        BigDecimal::add);
            default -> {
                // nothing that decides anything
            }
        }
    }

    private void transaction(EntryTransaction10 transaction, int line) {
        long amount = transaction.getAmt() == null ? entry.amount : MessageValues.rupiah(transaction.getAmt(), line);
        entry.transactions = Math.addExact(entry.transactions, MessageValues.positive(amount, line));
        entry.count++;
        if (!entry.booked) {
            return;
        }
        TransactionReferences6 references =
                Optional.ofNullable(transaction.getRefs()).orElseGet(TransactionReferences6::new);
        requireBatch(references.getMsgId(), line);
        requireBatch(references.getPmtInfId(), line);
        UUID payment = MessageIds.read(references.getEndToEndId()).orElse(null);
        boolean own = references.getAcctSvcrRef() != null;
        ResultLine told = new ResultLine(
                ++lines,
                entry.reversal && !entry.credit ? null : payment,
                status(transaction.getRtrInf()),
                amount,
                reason(transaction.getRtrInf()),
                entry.date(),
                own
                        ? MessageValues.reference(references.getAcctSvcrRef(), line, "AcctSvcrRef")
                        : shared(references, line),
                null);
        if (entry.only != null) {
            sink.accept(entry.only);
            entry.only = null;
        }
        if (own || entry.count > 1) {
            sink.accept(told);
        } else {
            entry.only = told;
        }
    }

    private void requireBatch(String id, int line) {
        String own = MessageIds.of(batch.id());
        if (id != null
                && MessageIds.read(id.length() == 33 ? id.substring(0, 32) : id).isPresent()
                && !id.startsWith(own)) {
            throw Problem.unprocessable("result-of-another-batch").with("line", line);
        }
    }

    private String status(PaymentReturnReason5 returned) {
        if (!entry.credit) {
            return "PAID";
        }
        return entry.reversal || returned != null ? "REVERSED" : "RETURNED";
    }

    private String reason(PaymentReturnReason5 returned) {
        if (!entry.credit) {
            return null;
        }
        return returned == null || returned.getRsn() == null
                ? "OTHER"
                : MessageValues.reason(
                        returned.getRsn().getCd(), returned.getRsn().getPrtry());
    }

    /** The entry's reference with the payment's id, for an entry of many transactions without references of their own. */
    private String shared(TransactionReferences6 references, int line) {
        if (entry.reference == null) {
            throw MessageValues.bad(line, "AcctSvcrRef");
        }
        return references.getEndToEndId() == null
                ? entry.reference
                : MessageValues.reference(entry.reference + "/" + references.getEndToEndId(), line, "EndToEndId");
    }

    private void finish() {
        if (entry.count > 0 && entry.transactions != entry.amount) {
            throw Problem.unprocessable("control-sum")
                    .with("given", Long.toString(entry.amount))
                    .with("found", entry.transactions);
        }
        if (entry.only != null) {
            sink.accept(entry.only.under(entry.reference));
        }
        if (entry.booked && entry.count == 0) {
            sink.accept(new ResultLine(
                    ++lines, null, status(null), entry.amount, reason(null), entry.date(), entry.reference, null));
        }
        if (entry.credit) {
            credits = Math.addExact(credits, entry.amount);
            creditEntries++;
        } else {
            debits = Math.addExact(debits, entry.amount);
            debitEntries++;
        }
        entry = null;
    }

    private void requireTotals() {
        MessageValues.requireTotal(
                "number-of-transactions", totals.get("TtlNtries/NbOfNtries"), debitEntries + creditEntries);
        MessageValues.requireTotal("number-of-transactions", totals.get("TtlDbtNtries/NbOfNtries"), debitEntries);
        MessageValues.requireTotal("number-of-transactions", totals.get("TtlCdtNtries/NbOfNtries"), creditEntries);
        MessageValues.requireTotal("control-sum", totals.get("TtlNtries/Sum"), Math.addExact(debits, credits));
        MessageValues.requireTotal("control-sum", totals.get("TtlDbtNtries/Sum"), debits);
        MessageValues.requireTotal("control-sum", totals.get("TtlCdtNtries/Sum"), credits);
    }
}
