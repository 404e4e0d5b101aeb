/** What the banks answered, amount by amount, and the way on for what was not paid: follow-up, return, close. */
package id.salur.disbursement.reconciliation;
