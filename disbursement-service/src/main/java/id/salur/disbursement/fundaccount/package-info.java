/** The accounts at banks that payments are made from: whose money, for which programme and year. A statement is of such an account. */
package id.salur.disbursement.fundaccount;
