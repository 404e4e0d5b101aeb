/**
 * Payments and their batches: states, the one table of transitions, what a change does to the ledger, and what Kafka is told of it.
 */
package id.salur.disbursement.payment;
