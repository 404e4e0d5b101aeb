/**
 * What a bank found of the accounts of an approved run: who failed is not in the payment order, and the account in {@code payee} is left
 * as a refusal of the bank would leave it. What an order leaves out is one statement, that of {@link AccountChecks#leftOut}.
 */
package id.salur.disbursement.accountcheck;
