package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessageHandler;
import id.salur.disbursement.iso.MessageReader;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.Locale;

/**
 * camt.052, camt.053 and camt.054: what was booked on an account. Entries that are not booked yet are passed over and counted. All that
 * a message tells must be of one account, and entries must sum up to the totals that the message names.
 */
final class Statement implements MessageHandler<StatementField> {
    private final MessageReader message;
    private final BankFileSink sink;
    private final BankValues values;
    private final EntryLines lines;
    private StatementTotals totals;
    private String messageId;
    private BankFileHead told;
    private LocalDate created;
    private LocalDate from;
    private LocalDate to;
    private String account;
    private String currency;
    private String bank;
    private String bic;
    private Entry entry;
    private EntryTransaction transaction;
    private Charges charges;
    private int notFinal;

    private Statement(MessageReader message, BankFileSink sink) {
        this.message = message;
        this.sink = sink;
        values = new BankValues(message);
        lines = new EntryLines(sink, message, values);
    }

    static BankFileSummary read(BankFile file, BankFileSink sink) {
        return new Statement(file.message(), sink).read();
    }

    private BankFileSummary read() {
        message.read(StatementField.PATHS, this);
        if (told == null) {
            throw values.bad("Acct");
        }
        return new BankFileSummary(lines.count(), notFinal);
    }

    @Override
    public void start(StatementField field) {
        switch (field) {
            case STATEMENT -> {
                totals = new StatementTotals();
                account = null;
                currency = null;
            }
            case ENTRY -> {
                head();
                entry = new Entry(message.line());
            }
            case CHARGES -> charges = transaction == null ? entry.charges : transaction.charges;
            case DETAILS -> entry.details = new Entry.Details();
            case TRANSACTION -> transaction = new EntryTransaction(message.line());
            case TX_RETURN -> transaction.markReturned();
            default -> {
                // holds nothing by itself
            }
        }
    }

    @Override
    public void value(StatementField field, String text) {
        switch (field) {
            case MESSAGE_ID -> messageId = values.code(text);
            case CREATED -> created = values.day(text);
            case FROM -> from = values.day(text);
            case TO -> to = values.day(text);
            case IDENTIFIER -> account = values.identifier(text);
            case CURRENCY -> {
                values.requireRupiah(text);
                currency = text;
            }
            case BANK -> bank = values.code(text);
            case BIC -> bic = values.code(text);
            case ALL_COUNT, ALL_SUM, DEBIT_COUNT, DEBIT_SUM, CREDIT_COUNT, CREDIT_SUM ->
                totals.claim(field, values.decimal(text));
            case CHARGE_TOTAL, CHARGE_AMOUNT, CHARGE_DIRECTION, CHARGE_INCLUDED ->
                charges.take(field, text, values, message);
            case AMOUNT,
                    DIRECTION,
                    REVERSAL,
                    BOOKED,
                    BOOKING_DAY,
                    VALUE_DAY,
                    REFERENCE,
                    BANK_CODE,
                    BATCH_NAME,
                    BATCH_COUNT,
                    BATCH_AMOUNT -> entry.take(field, text, values, message);
            default -> transaction.take(field, text, values, message);
        }
    }

    @Override
    public void end(StatementField field) {
        switch (field) {
            case ACCOUNT -> requireOneAccount();
            case CHARGE -> charges.endRecord();
            case CHARGES -> charges.end();
            case TRANSACTION -> {
                lines.transaction(entry, transaction);
                transaction = null;
            }
            case DETAILS -> entry.endDetails();
            case ENTRY -> {
                lines.entry(entry);
                notFinal += entry.booked ? 0 : 1;
                totals.add(entry);
                entry = null;
            }
            case STATEMENT -> {
                head();
                totals.require(values);
            }
            default -> {
                // said by its values
            }
        }
    }

    /** A message may tell of its account in several statements, but of no other. */
    private void requireOneAccount() {
        if (account == null) {
            throw values.bad("Id");
        }
        if (told != null && !told.account().equals(account)) {
            throw message.problem(Problem.of(ProblemType.MANY_ACCOUNTS));
        }
    }

    /** Before the first entry. */
    private void head() {
        if (told == null) {
            BankFileType type = BankFileType.valueOf(
                    message.version().message().toUpperCase(Locale.ROOT).replace('.', '_'));
            told = new BankFileHead(type, message.version().id(), messageId, account, currency, bank, bic, from, to);
            lines.begin(told, created);
            sink.head(told);
        }
    }
}
