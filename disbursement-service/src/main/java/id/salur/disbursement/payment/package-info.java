/**
 * Payments and their batches, which nobody else writes. A payment begins by {@link PaymentOrder} and gets another state by
 * {@link PaymentChange} only, along the table of transitions ({@code payment_transition}), which with {@code payment_position} says where
 * its money lies; {@link PaymentBooks} puts what moved into the ledger, {@link PaymentOutbox} is what Kafka is told.
 *
 * <p>The database does by itself: {@code realisation_cells_insert}, {@code realisation_cells_update} and
 * {@code realisation_cells_delete} count and sum payments for the reports; {@code status_falls_due} notes a batch whose payments changed,
 * {@code status_of_batch} makes the root that vouches for it, without which nothing commits.
 */
package id.salur.disbursement.payment;
