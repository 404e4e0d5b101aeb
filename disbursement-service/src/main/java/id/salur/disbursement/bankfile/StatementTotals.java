package id.salur.disbursement.bankfile;

import id.salur.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** What a statement says that its entries come to, and what they come to. */
final class StatementTotals {
    private final Map<StatementField, BigDecimal> claims = new EnumMap<>(StatementField.class);
    private long debits;
    private long credits;
    private int debitEntries;
    private int creditEntries;

    void claim(StatementField field, BigDecimal said) {
        claims.put(field, said);
    }

    void add(Entry entry) {
        if (entry.credit) {
            credits = Math.addExact(credits, entry.amount);
            creditEntries++;
        } else {
            debits = Math.addExact(debits, entry.amount);
            debitEntries++;
        }
    }

    void require(BankValues values) {
        ProblemType count = ProblemType.NUMBER_OF_TRANSACTIONS;
        ProblemType sum = ProblemType.CONTROL_SUM;
        String at = "TxsSummry/";
        values.requireSame(
                count, claims.get(StatementField.ALL_COUNT), debitEntries + creditEntries, at + "TtlNtries/NbOfNtries");
        values.requireSame(count, claims.get(StatementField.DEBIT_COUNT), debitEntries, at + "TtlDbtNtries/NbOfNtries");
        values.requireSame(
                count, claims.get(StatementField.CREDIT_COUNT), creditEntries, at + "TtlCdtNtries/NbOfNtries");
        values.requireSame(
                sum, claims.get(StatementField.ALL_SUM), Math.addExact(debits, credits), at + "TtlNtries/Sum");
        values.requireSame(sum, claims.get(StatementField.DEBIT_SUM), debits, at + "TtlDbtNtries/Sum");
        values.requireSame(sum, claims.get(StatementField.CREDIT_SUM), credits, at + "TtlCdtNtries/Sum");
    }
}
