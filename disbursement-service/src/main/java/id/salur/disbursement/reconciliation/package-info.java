/**
 * What the banks answered, amount by amount, and the way on for what was not paid: follow-up, return, close. A file comes in by
 * {@link Statements}, whatever batches it is of, or by {@link Reconciliation}, as the answer to one. {@link Staging} streams its lines into a
 * table, {@link Intake} takes it once, {@link Settlement} carries the lines into the books by the sets of {@link ReconciliationSql} and
 * {@code batch_sum.sql}; what moved nothing is a {@link Discrepancy}.
 */
package id.salur.disbursement.reconciliation;
