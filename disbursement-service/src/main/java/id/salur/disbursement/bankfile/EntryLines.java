package id.salur.disbursement.bankfile;

import id.salur.disbursement.bankfile.BankLine.Kind;
import id.salur.disbursement.bankfile.BankLine.Scope;
import id.salur.disbursement.iso.MessagePlace;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Makes lines of entries. A debit is PAID, a credit that reverses or returns one is REVERSED, any other credit is RETURNED. An entry's
 * transactions and batches must sum up to it, by themselves or with the charges that it tells; then those are a line of their own.
 */
final class EntryLines {
    private final BankFileSink sink;
    private final MessagePlace place;
    private final BankValues values;
    private final MadeReferences references = new MadeReferences();
    private String account;
    private LocalDate created;
    private int lines;

    EntryLines(BankFileSink sink, MessagePlace place, BankValues values) {
        this.sink = sink;
        this.place = place;
        this.values = values;
    }

    void begin(BankFileHead head, LocalDate day) {
        account = head.account();
        created = day;
    }

    int count() {
        return lines;
    }

    /** A transaction ended. The first of an entry waits: alone it has of the entry what it lacks. */
    void transaction(Entry entry, EntryTransaction transaction) {
        entry.transactions++;
        entry.details.transactions++;
        entry.toldCharges += transaction.charges.sum();
        if (entry.transactions == 1) {
            entry.only = transaction;
            return;
        }
        EntryTransaction first = entry.only;
        entry.only = null;
        if (first != null) {
            oneOfMany(entry, first, 1);
        }
        oneOfMany(entry, transaction, entry.transactions);
    }

    private void oneOfMany(Entry entry, EntryTransaction transaction, int ordinal) {
        Long amount = transaction.amount();
        if (amount == null) {
            throw values.bad("Amt");
        }
        add(entry, transaction, amount);
        String shared = entry.reference == null
                ? null
                : entry.reference + "/" + (transaction.endToEnd() == null ? ordinal : transaction.endToEnd());
        tell(entry, transaction, amount, shared);
    }

    /** Ends the entry: its only transaction, or its batches, or itself, and its charges. */
    void entry(Entry entry) {
        if (entry.only != null) {
            only(entry, entry.only);
        }
        for (Entry.Batch batch : entry.batches) {
            batch(entry, batch);
        }
        if (entry.transactions == 0 && entry.batches.isEmpty()) {
            Kind kind = entry.fee && !entry.credit ? Kind.CHARGE : kind(entry, entry.credit, false);
            put(entry, entry.row, kind, null, entry.amount, entry.reference);
        } else {
            charge(entry);
        }
    }

    private void only(Entry entry, EntryTransaction transaction) {
        Long said = transaction.amount();
        if (said == null) {
            if (transaction.charges.unclear() || entry.charges.unclear()) {
                throw values.bad("NtryDtls/TxDtls/Amt");
            }
            long charges = transaction.charges.included() + entry.charges.included();
            said = entry.credit ? entry.amount + charges : entry.amount - charges;
        }
        add(entry, transaction, said);
        tell(entry, transaction, said, entry.reference);
    }

    private void batch(Entry entry, Entry.Batch batch) {
        Long amount = batch.amount();
        if (amount == null) {
            if (entry.batches.size() > 1 || entry.transactions > 0 || entry.charges.unclear()) {
                throw values.bad("NtryDtls/Btch/TtlAmt");
            }
            long charges = entry.charges.included();
            amount = entry.credit ? entry.amount + charges : entry.amount - charges;
        }
        entry.told = Math.addExact(entry.told, amount);
        if (entry.booked) {
            Kind kind = kind(entry, entry.credit, false);
            String reference = entry.reference;
            if (reference == null || entry.batches.size() > 1) {
                String name = batch.name().batch() + "/" + batch.name().part();
                reference = reference == null
                        ? references.of(account, name, kind, amount, entry.day(created))
                        : reference + "/" + batch.name().batch();
            }
            sink.line(new BankLine(
                    ++lines,
                    entry.row,
                    kind,
                    Scope.BATCH,
                    null,
                    batch.name().batch(),
                    batch.name().part(),
                    amount,
                    batch.count(),
                    null,
                    null,
                    entry.day(created),
                    entry.booked(),
                    reference,
                    null));
        }
    }

    private static void add(Entry entry, EntryTransaction transaction, long amount) {
        boolean same = transaction.credit(entry) == entry.credit;
        entry.told = Math.addExact(entry.told, same ? amount : -amount);
    }

    private void tell(Entry entry, EntryTransaction transaction, long amount, String shared) {
        if (!entry.booked) {
            return;
        }
        boolean credit = transaction.credit(entry);
        boolean fee = !credit && (transaction.fee() || entry.fee);
        Kind kind = fee ? Kind.CHARGE : kind(entry, credit, transaction.returned());
        UUID payment = transaction.payment(entry);
        BatchName name = transaction.name() == null ? entry.details.name : transaction.name();
        LocalDate day = entry.day(created);
        String reference = transaction.reference() == null ? shared : transaction.reference();
        if (reference == null) {
            String named = payment == null ? transaction.endToEnd() : payment.toString();
            reference = references.of(account, named, kind, amount, day);
        }
        boolean whole = payment == null && name != null && transaction.endToEnd() == null && entry.only != null && !fee;
        sink.line(new BankLine(
                ++lines,
                transaction.row,
                kind,
                whole ? Scope.BATCH : Scope.PAYMENT,
                payment,
                BatchName.batchOf(name),
                BatchName.partOf(name),
                amount,
                whole ? entry.details.count : null,
                transaction.reasonCode(),
                transaction.reasonText(),
                day,
                entry.booked(),
                reference,
                transaction.account()));
    }

    private static Kind kind(Entry entry, boolean credit, boolean returned) {
        if (!credit) {
            return Kind.PAID;
        }
        return entry.reversal || returned ? Kind.REVERSED : Kind.RETURNED;
    }

    /** Charges that the entry holds: what it comes to over what it tells, if it says just that. */
    private void charge(Entry entry) {
        long over = entry.credit ? entry.told - entry.amount : entry.amount - entry.told;
        if (over == 0) {
            return;
        }
        long own = entry.charges.sum();
        if (over != entry.toldCharges && over != own && over != own + entry.toldCharges) {
            throw place.problem(Problem.of(ProblemType.CONTROL_SUM), "Amt")
                    .with("given", Long.toString(entry.amount))
                    .with("found", entry.told);
        }
        if (over > 0) {
            UUID payment = entry.only == null ? null : entry.only.payment(entry);
            String reference = entry.reference == null ? null : entry.reference + "/charge";
            put(entry, entry.row, Kind.CHARGE, payment, over, reference);
        }
    }

    private void put(Entry entry, int row, Kind kind, UUID payment, long amount, String told) {
        if (!entry.booked) {
            return;
        }
        LocalDate day = entry.day(created);
        String named = payment == null ? null : payment.toString();
        String reference = told == null ? references.of(account, named, kind, amount, day) : told;
        sink.line(new BankLine(
                ++lines,
                row,
                kind,
                Scope.PAYMENT,
                payment,
                null,
                null,
                amount,
                null,
                null,
                null,
                day,
                entry.booked(),
                reference,
                null));
    }
}
