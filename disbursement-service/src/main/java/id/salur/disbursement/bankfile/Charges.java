package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessagePlace;

/** What the bank says that it took for itself, of an entry or of a transaction. Whole rupiah; what it gave back counts below zero. */
final class Charges {
    private long sum;
    private boolean stated;
    private long amount;
    private boolean record;
    private boolean credit;
    private Boolean included;
    private long total;
    private boolean records;

    long sum() {
        return sum;
    }

    /** True if it says charges without saying whether the amount holds them. */
    boolean unclear() {
        return sum != 0 && !stated;
    }

    /** Of the sum, what the bank says that the amount holds. */
    long included() {
        return stated && Boolean.TRUE.equals(included) ? sum : 0;
    }

    void take(StatementField field, String text, BankValues values, MessagePlace place) {
        switch (field) {
            case CHARGE_TOTAL -> total = values.rupiah(text, place.currency());
            case CHARGE_AMOUNT -> {
                amount = values.rupiah(text, place.currency());
                record = true;
            }
            case CHARGE_DIRECTION -> credit = text.equals("CRDT");
            case CHARGE_INCLUDED -> {
                included = text.equals("true") || text.equals("1");
                stated = true;
            }
            default -> throw new IllegalArgumentException(field.name());
        }
    }

    void endRecord() {
        if (record) {
            sum += credit ? -amount : amount;
            records = true;
        }
        record = false;
        credit = false;
    }

    /** The total counts where no single charge is told. */
    void end() {
        endRecord();
        if (!records && total != 0) {
            sum += total;
        }
        total = 0;
    }
}
