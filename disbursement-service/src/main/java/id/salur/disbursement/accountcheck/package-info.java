/** What a bank found of the accounts of an approved run: who failed is not in the payment order. */
package id.salur.disbursement.accountcheck;
