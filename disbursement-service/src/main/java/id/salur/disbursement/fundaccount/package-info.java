/**
 * The accounts at banks that payments are made from: whose money, for which programme and year. A statement is of such an account. It
 * is set by two people; where nobody recorded one, the name of the budget stands for it. {@code awaits_at_first} and
 * {@code awaits_after_change} open and end the task of who is to decide.
 */
package id.salur.disbursement.fundaccount;
