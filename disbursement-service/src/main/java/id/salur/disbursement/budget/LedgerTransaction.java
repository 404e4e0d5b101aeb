package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What moves money: at least two postings whose debits equal their credits. There is no other way to make one.
 *
 * @param reference what it is about: a run, a batch, a result file, a legal basis
 */
public record LedgerTransaction(Reason reason, String reference, List<Posting> postings) {
    public LedgerTransaction {
        postings = List.copyOf(postings);
        long difference = postings.stream().mapToLong(Posting::signed).reduce(0, Math::addExact);
        if (postings.size() < 2 || difference != 0) {
            throw new IllegalArgumentException(
                    "not balanced: " + postings.size() + " postings, debits less credits " + difference);
        }
    }

    /** Why money moved. */
    public enum Reason {
        BUDGET,
        REVISION,
        ALLOCATION,
        GIVE_BACK,
        COMMIT,
        REVERSAL,
        /** What failed the account check goes back to where it was committed from. */
        ACCOUNT_CHECK,
        RELEASE,
        RECONCILIATION,
        CORRECTION,
        /** What was not spent goes back to the treasury when a budget is closed. */
        CLOSING,
        /** What was carried over from the year before; the closing there has the same reference. */
        CARRY_OVER
    }

    /** So much from one account to another. */
    public record Transfer(AccountKey from, AccountKey to, Rupiah amount) {}

    public static LedgerTransaction of(Reason reason, String reference, Transfer transfer) {
        return of(reason, reference, List.of(transfer));
    }

    public static LedgerTransaction of(Reason reason, String reference, List<Transfer> transfers) {
        List<Posting> postings = new ArrayList<>();
        for (Transfer transfer : transfers) {
            postings.add(new Posting(transfer.to(), Posting.Side.D, transfer.amount()));
            postings.add(new Posting(transfer.from(), Posting.Side.C, transfer.amount()));
        }
        return new LedgerTransaction(reason, reference, postings);
    }

    /** The region that the transaction belongs to: the deepest of its accounts. */
    String regionCode() {
        return postings.stream()
                .map(posting -> posting.account().regionCode())
                .max(Comparator.comparing((String code) -> !code.equals("ID")).thenComparing(String::length))
                .orElseThrow();
    }
}
