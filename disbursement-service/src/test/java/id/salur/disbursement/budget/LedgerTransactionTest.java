package id.salur.disbursement.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.budget.Posting.Side;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LedgerTransactionTest {
    private static final BudgetKey PKH = BudgetKey.apbn("PKH", 2019);
    private static final AccountKey A = AccountKey.of(PKH, AccountKind.NATIONAL, "ID");
    private static final AccountKey B = AccountKey.of(PKH, AccountKind.PROVINCE, "53");
    private static final AccountKey C = AccountKey.of(PKH, AccountKind.REGENCY, "53.15");

    @Property
    void anyTransfersBalanceToTheRupiah(@ForAll("transfers") @Size(min = 1, max = 20) List<Transfer> transfers) {
        LedgerTransaction transaction = LedgerTransaction.of(Reason.RECONCILIATION, "x", transfers);
        assertEquals(
                0, transaction.postings().stream().mapToLong(Posting::signed).sum());
        assertEquals(2 * transfers.size(), transaction.postings().size());
    }

    @Property
    void oneRupiahTooMuchOnOneSideIsRefused(
            @ForAll("transfers") @Size(min = 1, max = 5) List<Transfer> transfers,
            @ForAll @LongRange(min = 1, max = 9) long extra) {
        List<Posting> postings = new ArrayList<>(
                LedgerTransaction.of(Reason.RELEASE, "x", transfers).postings());
        postings.add(new Posting(A, Side.D, new Rupiah(extra)));
        assertThrows(IllegalArgumentException.class, () -> new LedgerTransaction(Reason.RELEASE, "x", postings));
    }

    @Property
    void nothingBelowOneRupiahIsPosted(@ForAll @LongRange(max = 0) long amount) {
        assertThrows(Problem.class, () -> new Posting(A, Side.D, new Rupiah(amount)));
    }

    @Example
    void beyondSixtyFourBitsIsRefusedNotWrapped() {
        Rupiah most = new Rupiah(Long.MAX_VALUE);
        List<Posting> postings = List.of(
                new Posting(A, Side.D, most),
                new Posting(A, Side.D, most),
                new Posting(B, Side.D, new Rupiah(2)),
                new Posting(C, Side.C, new Rupiah(1)));
        assertThrows(ArithmeticException.class, () -> new LedgerTransaction(Reason.RELEASE, "x", postings));
    }

    @Example
    void itBelongsToTheDeepestRegion() {
        assertEquals(
                "53",
                LedgerTransaction.of(Reason.ALLOCATION, "x", new Transfer(A, B, new Rupiah(1)))
                        .regionCode());
        assertEquals(
                "53.15",
                LedgerTransaction.of(Reason.ALLOCATION, "x", new Transfer(C, B, new Rupiah(1)))
                        .regionCode());
        assertEquals(
                "ID",
                LedgerTransaction.of(Reason.BUDGET, "x", new Transfer(A, A, new Rupiah(1)))
                        .regionCode());
    }

    @Provide
    Arbitrary<List<Transfer>> transfers() {
        Arbitrary<AccountKey> accounts = Arbitraries.of(A, B, C);
        Arbitrary<Rupiah> amounts =
                Arbitraries.longs().between(1, 100_000_000_000_000L).map(Rupiah::new);
        return Combinators.combine(accounts, accounts, amounts)
                .as(Transfer::new)
                .list();
    }
}
