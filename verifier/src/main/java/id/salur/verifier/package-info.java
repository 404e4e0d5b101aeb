/**
 * Proves a ledger from its export alone: the chain of each book, the balances, the Merkle roots, the payments and the conservation.
 * It shares no code with the service whose books it reads; what both agree on is written in docs/adr/0007.
 */
package id.salur.verifier;
