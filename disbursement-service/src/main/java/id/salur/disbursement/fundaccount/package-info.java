/**
 * The accounts at banks that payments are made from: whose money, for which programme and year. A statement is of such an account. It
 * is set by two people; where nobody recorded one, the name of the budget stands for it.
 */
package id.salur.disbursement.fundaccount;
