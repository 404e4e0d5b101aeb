package id.salur.disbursement.bankfile;

import id.salur.disbursement.bankfile.BankLine.Kind;
import id.salur.disbursement.bankfile.BankLine.Scope;
import id.salur.disbursement.iso.MessageHandler;
import id.salur.disbursement.iso.MessageReader;
import java.time.LocalDate;
import java.util.UUID;

/**
 * pain.002: the status of each payment, of a payment information or of the whole file. A payment without a status of its own has that
 * of what it is in. Where a whole is rejected it is told as a whole, after the payments that are named one by one; where it is settled
 * only if none is named.
 */
final class StatusReport implements MessageHandler<StatusField> {
    private final MessageReader message;
    private final BankFileSink sink;
    private final BankValues values;
    private final MadeReferences references = new MadeReferences();
    private final StatusLevel group;
    private StatusLevel information;
    private StatusLevel current;
    private StatusTransaction transaction;
    private String messageId;
    private String bank;
    private String bic;
    private LocalDate created;
    private boolean toldWhole;
    private int lines;
    private int notFinal;

    private StatusReport(MessageReader message, BankFileSink sink) {
        this.message = message;
        this.sink = sink;
        values = new BankValues(message);
        group = new StatusLevel(0);
        information = group;
        current = group;
    }

    static BankFileSummary read(BankFile file, BankFileSink sink) {
        return new StatusReport(file.message(), sink).read();
    }

    private BankFileSummary read() {
        message.read(StatusField.PATHS, this);
        if (group.transactions == 0 && !toldWhole) {
            whole(group);
        }
        return new BankFileSummary(lines, notFinal);
    }

    @Override
    public void start(StatusField field) {
        switch (field) {
            case GROUP -> group.row = message.line();
            case INFORMATION -> {
                information = new StatusLevel(message.line());
                current = information;
            }
            case TRANSACTION -> {
                transaction = new StatusTransaction(message.line());
                current = transaction.level;
            }
            default -> {
                // holds nothing by itself
            }
        }
    }

    @Override
    public void value(StatusField field, String text) {
        switch (field) {
            case MESSAGE_ID -> messageId = values.code(text);
            case CREATED -> created = values.day(text);
            case BANK -> bank = values.code(text);
            case BIC -> bic = values.code(text);
            case ID, COUNT, SUM, STATUS, REASON_CODE, REASON_TEXT -> current.take(field, text, values);
            default -> transaction.take(field, text, values, message);
        }
    }

    @Override
    public void end(StatusField field) {
        switch (field) {
            case HEAD ->
                sink.head(new BankFileHead(
                        BankFileType.PAIN_002,
                        message.version().id(),
                        messageId,
                        null,
                        null,
                        bank,
                        bic,
                        created,
                        created));
            case GROUP ->
                sink.original(new OriginalFile(
                        group.row,
                        BatchName.batchOf(group.name),
                        BatchName.partOf(group.name),
                        group.count,
                        group.sum));
            case INFORMATION -> information();
            case TRANSACTION -> transaction();
            default -> {
                // said by its values
            }
        }
    }

    private void information() {
        current = group;
        group.transactions += information.transactions;
        Status status = information.statusWithin(group);
        if (information.transactions == 0 ? status != null : status == Status.FAILED && !information.paid) {
            whole(information);
        }
    }

    /** All payments of a level in one line, if its status lasts. */
    private void whole(StatusLevel level) {
        StatusLevel reasoned = level.reason(group);
        Status status = level.statusWithin(group);
        toldWhole = true;
        if (status == null || status == Status.ON_THE_WAY) {
            notFinal += status == null ? 0 : 1;
            return;
        }
        BatchName name = level.name == null ? group.name : level.name;
        boolean paid = status == Status.PAID;
        long amount = level.sum == null ? 0 : level.sum;
        Kind kind = paid ? Kind.PAID : Kind.FAILED;
        String reference =
                paid ? references.of(null, BatchName.batchOf(name) + "/" + level.id, kind, amount, created) : null;
        sink.line(new BankLine(
                ++lines,
                level.row,
                kind,
                name == null ? Scope.PAYMENT : Scope.BATCH,
                null,
                BatchName.batchOf(name),
                BatchName.partOf(name),
                amount,
                level.count,
                paid ? null : reasoned.code,
                paid ? null : reasoned.text,
                created,
                null,
                reference,
                null));
    }

    private void transaction() {
        current = information;
        information.transactions++;
        StatusLevel own = transaction.level;
        Status status = own.status == null ? information.statusWithin(group) : own.status;
        if (status == null) {
            throw values.bad("TxSts");
        }
        if (status == Status.ON_THE_WAY) {
            notFinal++;
            return;
        }
        boolean paid = status == Status.PAID;
        information.paid |= paid;
        if (paid && transaction.amount == 0) {
            throw values.bad("OrgnlTxRef/IntrBkSttlmAmt");
        }
        StatusLevel reasoned = own.reason(information).reason(group);
        BatchName name = information.name == null ? group.name : information.name;
        UUID payment = BankValues.payment(transaction.endToEnd, transaction.instruction);
        LocalDate day = transaction.day(created);
        Kind kind = paid ? Kind.PAID : Kind.FAILED;
        String reference = transaction.reference;
        if (reference == null && paid) {
            String named = payment == null ? transaction.endToEnd : payment.toString();
            reference = references.of(null, named, kind, transaction.amount, day);
        }
        sink.line(new BankLine(
                ++lines,
                own.row,
                kind,
                Scope.PAYMENT,
                payment,
                BatchName.batchOf(name),
                BatchName.partOf(name),
                transaction.amount,
                null,
                paid ? null : reasoned.code,
                paid ? null : reasoned.text,
                day,
                null,
                reference,
                transaction.account));
    }
}
