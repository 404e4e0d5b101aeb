/** What a person decides about payments that a bank's answers alone do not end, and another person approves. */
package id.salur.disbursement.correction;
