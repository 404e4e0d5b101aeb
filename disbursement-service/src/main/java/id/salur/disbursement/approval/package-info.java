/** Maker and checker: submitting commits the regency's money, another person approves. */
package id.salur.disbursement.approval;
