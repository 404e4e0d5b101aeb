package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessagePlace;
import java.util.Set;
import java.util.UUID;

/** One {@code TxDtls} as far as it was read. */
final class EntryTransaction {
    /** What ISO 20022 calls charges, commissions and fees of a bank. */
    private static final Set<String> FEES = Set.of("CHRG", "FEES", "COMM", "COME", "COMI", "COMT");

    final int row;
    final Charges charges = new Charges();

    private BatchName name;
    private String endToEnd;
    private String instruction;
    private String reference;
    private Long amount;
    private Long booked;
    private Long instructed;
    private Boolean credit;
    private boolean fee;
    private String account;
    private boolean returned;
    private String reasonCode;
    private String reasonText;

    EntryTransaction(int row) {
        this.row = row;
    }

    static boolean isFee(String code) {
        return FEES.contains(code);
    }

    void take(StatementField field, String text, BankValues values, MessagePlace place) {
        switch (field) {
            case TX_NAME -> name = name == null ? BatchName.of(text) : name;
            case TX_REFERENCE -> reference = values.reference(text);
            case TX_END_TO_END -> endToEnd = text.equals("NOTPROVIDED") ? null : values.reference(text);
            case TX_INSTRUCTION -> instruction = text;
            case TX_AMOUNT -> amount = values.positive(text, place.currency());
            case TX_DIRECTION -> credit = text.equals("CRDT");
            case TX_BOOKED_AMOUNT -> booked = amount == null ? values.positive(text, place.currency()) : null;
            case TX_INSTRUCTED_AMOUNT -> instructed = BankValues.rupiahIfWhole(text, place.currency());
            case TX_BANK_CODE -> fee = isFee(text);
            case TX_ACCOUNT -> account = values.account(text);
            case TX_REASON_CODE -> reasonCode = reasonCode == null ? values.code(text) : reasonCode;
            case TX_REASON_TEXT -> reasonText = BankValues.text(reasonText, text);
            default -> throw new IllegalArgumentException(field.name());
        }
    }

    void markReturned() {
        returned = true;
    }

    /**
     * Its amount, or null if it says none: what was booked, otherwise what was instructed. Where it says charges, and what was booked less
     * them is what was instructed, they are in what was booked.
     */
    Long amount() {
        Long said = amount == null ? booked : amount;
        if (said == null) {
            return instructed;
        }
        boolean within = charges.sum() > 0 && instructed != null && said - charges.sum() == instructed;
        return within ? instructed : said;
    }

    boolean credit(Entry entry) {
        return credit == null ? entry.credit : credit;
    }

    /** A reversal that takes money from the account is of a credit, and that is none of our payments. */
    UUID payment(Entry entry) {
        return entry.reversal && !credit(entry) ? null : BankValues.payment(endToEnd, instruction);
    }

    boolean fee() {
        return fee;
    }

    boolean returned() {
        return returned;
    }

    BatchName name() {
        return name;
    }

    String endToEnd() {
        return endToEnd;
    }

    String reference() {
        return reference;
    }

    String account() {
        return account;
    }

    String reasonCode() {
        return reasonCode;
    }

    String reasonText() {
        return reasonText;
    }
}
