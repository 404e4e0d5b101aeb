/** Who is paid and into which account: names and payees, what a bank's reason says of an account, and its correction by two people. */
package id.salur.disbursement.payee;
