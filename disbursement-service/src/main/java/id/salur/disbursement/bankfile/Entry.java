package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessagePlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One {@code Ntry} as far as it was read. */
final class Entry {
    final int row;
    final Charges charges = new Charges();
    /** Batches that it tells in one sum. */
    final List<Batch> batches = new ArrayList<>();

    long amount;
    boolean credit;
    boolean reversal;
    boolean booked;
    boolean fee;
    LocalDate bookingDay;
    LocalDate valueDay;
    String reference;
    /** Of its transactions, in its own direction. */
    long told;
    /** Charges of its transactions. */
    long toldCharges;

    int transactions;
    /** Its first transaction while it is the only one: what it lacks it has of the entry. */
    EntryTransaction only;
    /** The details that are being read. */
    Details details = new Details();

    /** A batch in one sum; {@code amount} is null if not said. */
    record Batch(BatchName name, Long amount, Integer count) {}

    /** One {@code NtryDtls}. */
    static final class Details {
        BatchName name;
        Long amount;
        Integer count;
        int transactions;
    }

    Entry(int row) {
        this.row = row;
    }

    void take(StatementField field, String text, BankValues values, MessagePlace place) {
        switch (field) {
            case AMOUNT -> amount = values.positive(text, place.currency());
            case DIRECTION -> credit = text.equals("CRDT");
            case REVERSAL -> reversal = text.equals("true") || text.equals("1");
            case BOOKED -> booked = text.equals("BOOK");
            case BOOKING_DAY -> bookingDay = values.day(text);
            case VALUE_DAY -> valueDay = values.day(text);
            case REFERENCE -> reference = values.reference(text);
            case BANK_CODE -> fee = EntryTransaction.isFee(text);
            case BATCH_NAME -> details.name = details.name == null ? BatchName.of(text) : details.name;
            case BATCH_COUNT -> details.count = values.count(text);
            case BATCH_AMOUNT -> details.amount = values.positive(text, place.currency());
            default -> throw new IllegalArgumentException(field.name());
        }
    }

    LocalDate day(LocalDate created) {
        if (valueDay != null) {
            return valueDay;
        }
        return bookingDay == null ? created : bookingDay;
    }

    /** Null if it is the day that counts anyway. */
    LocalDate booked() {
        return valueDay == null || valueDay.equals(bookingDay) ? null : bookingDay;
    }

    void endDetails() {
        if (details.transactions == 0 && details.name != null) {
            batches.add(new Batch(details.name, details.amount, details.count));
        }
    }
}
