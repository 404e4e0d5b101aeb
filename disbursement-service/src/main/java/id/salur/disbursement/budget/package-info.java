/** The double-entry ledger, the budget and its way down to a regency, and the proof that nothing was lost. */
package id.salur.disbursement.budget;
