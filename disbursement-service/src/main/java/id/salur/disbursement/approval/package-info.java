/** Maker and checker: submitting commits the district's money, another person approves. */
package id.salur.disbursement.approval;
