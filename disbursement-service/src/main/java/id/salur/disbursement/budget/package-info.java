/**
 * The double-entry ledger, the budget and its way down to a regency, and the proof that nothing was lost.
 *
 * <p>The database does by itself: {@code posting_moves_balance} moves the balance of an account by each posting, and nothing else moves
 * it; {@code ledger_transaction_sealed} seals each transaction into the chain of its book when it commits;
 * {@code awaits_at_first} and {@code awaits_after_change} open and end the task of who is to decide an order.
 */
package id.salur.disbursement.budget;
