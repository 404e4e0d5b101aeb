package id.salur.disbursement.reconciliation;

import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.OriginalTransactionReference28;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import id.salur.disbursement.channel.Batch;
import id.salur.disbursement.channel.BatchPart;
import id.salur.disbursement.channel.Batches;
import id.salur.disbursement.iso.MessageIds;
import id.salur.disbursement.iso.MessageReader;
import id.salur.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * pain.002: the status of each payment. ACSC and ACCC say that it was paid, RJCT that it was not; statuses on the way there say
 * nothing yet and are passed over.
 */
final class StatusReport {
    private static final Set<String> SETTLED = Set.of("ACSC", "ACCC");
    private static final Set<String> ON_THE_WAY =
            Set.of("RCVD", "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "ACFC", "PDNG", "PATC");

    private final MessageReader message;
    private final Batch batch;
    private final Batches batches;
    private final Consumer<ResultLine> sink;
    private LocalDate created;
    private BatchPart part;
    private int lines;

    StatusReport(MessageReader message, Batch batch, Batches batches, Consumer<ResultLine> sink) {
        this.message = message;
        this.batch = batch;
        this.batches = batches;
        this.sink = sink;
    }

    int read() {
        while (message.advance()) {
            if (message.starts()) {
                if (message.name().equals("TxInfAndSts")) {
                    int line = message.line();
                    transaction(message.entry(PaymentTransaction105.class), line);
                } else {
                    head(message.path(), message.line());
                }
            }
        }
        return lines;
    }

    private void head(String path, int line) {
        switch (path) {
            case "GrpHdr/CreDtTm" -> created = MessageValues.date(message.text(), line, "CreDtTm");
            case "GrpHdr/DbtrAgt/FinInstnId/Othr/Id" -> MessageValues.requireBank(message.text(), batch, line);
            case "OrgnlGrpInfAndSts/OrgnlMsgId" -> part = part(message.text(), line);
            case "OrgnlGrpInfAndSts/OrgnlNbOfTxs" ->
                MessageValues.requireTotal(
                        "number-of-transactions",
                        MessageValues.decimal(message.text(), line, "OrgnlNbOfTxs"),
                        batches.told(batch, part).payments());
            case "OrgnlGrpInfAndSts/OrgnlCtrlSum" ->
                MessageValues.requireTotal(
                        "control-sum",
                        MessageValues.decimal(message.text(), line, "OrgnlCtrlSum"),
                        batches.told(batch, part).amount().amount());
            default -> {
                // nothing that decides anything
            }
        }
    }

    private BatchPart part(String id, int line) {
        boolean topUp = id.length() == 33 && id.endsWith(MessageIds.TOP_UP);
        UUID named = MessageIds.read(topUp ? id.substring(0, 32) : id).orElse(null);
        if (!batch.id().equals(named)) {
            throw Problem.unprocessable("result-of-another-batch").with("line", line);
        }
        return topUp ? BatchPart.TOP_UP : BatchPart.PAYMENTS;
    }

    private void transaction(PaymentTransaction105 transaction, int line) {
        String code = transaction.getTxSts();
        if (code != null && ON_THE_WAY.contains(code)) {
            return;
        }
        boolean paid = code != null && SETTLED.contains(code);
        if (!paid && !"RJCT".equals(code)) {
            throw MessageValues.bad(line, "TxSts");
        }
        OriginalTransactionReference28 original = transaction.getOrgnlTxRef();
        sink.accept(new ResultLine(
                ++lines,
                MessageIds.read(transaction.getOrgnlEndToEndId()).orElse(null),
                paid ? "PAID" : "FAILED",
                amount(original, paid, line),
                paid ? null : reason(transaction),
                valueDate(transaction, original, line),
                reference(transaction, paid, line),
                account(original, line)));
    }

    private static long amount(OriginalTransactionReference28 original, boolean paid, int line) {
        if (original != null && original.getIntrBkSttlmAmt() != null) {
            return checked(MessageValues.rupiah(original.getIntrBkSttlmAmt(), line), paid, line);
        }
        if (original != null && original.getAmt() != null && original.getAmt().getInstdAmt() != null) {
            return checked(MessageValues.rupiah(original.getAmt().getInstdAmt(), line), paid, line);
        }
        if (paid) {
            throw MessageValues.bad(line, "OrgnlTxRef/Amt");
        }
        return 0;
    }

    private static long checked(long amount, boolean paid, int line) {
        return paid || amount < 0 ? MessageValues.positive(amount, line) : amount;
    }

    private static String reason(PaymentTransaction105 transaction) {
        if (transaction.getStsRsnInf().isEmpty()
                || transaction.getStsRsnInf().get(0).getRsn() == null) {
            return "OTHER";
        }
        StatusReason6Choice reason = transaction.getStsRsnInf().get(0).getRsn();
        return MessageValues.reason(reason.getCd(), reason.getPrtry());
    }

    private LocalDate valueDate(PaymentTransaction105 transaction, OriginalTransactionReference28 original, int line) {
        if (original != null && original.getIntrBkSttlmDt() != null) {
            return original.getIntrBkSttlmDt();
        }
        LocalDate accepted = MessageValues.date(transaction.getAccptncDtTm());
        if (accepted == null && created == null) {
            throw MessageValues.bad(line, "IntrBkSttlmDt");
        }
        return accepted == null ? created : accepted;
    }

    private static String reference(PaymentTransaction105 transaction, boolean paid, int line) {
        String reference =
                transaction.getAcctSvcrRef() == null ? transaction.getClrSysRef() : transaction.getAcctSvcrRef();
        if (reference == null && paid) {
            throw MessageValues.bad(line, "AcctSvcrRef");
        }
        return MessageValues.reference(reference, line, "AcctSvcrRef");
    }

    private static String account(OriginalTransactionReference28 original, int line) {
        CashAccount38 account = original == null ? null : original.getCdtrAcct();
        if (account == null || account.getId() == null || account.getId().getOthr() == null) {
            return null;
        }
        return MessageValues.account(account.getId().getOthr().getId(), line);
    }
}
