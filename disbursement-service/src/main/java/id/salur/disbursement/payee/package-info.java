/**
 * Into which account a family is paid: what a bank's reason says of it, and its correction by two people. Whom no run pays until
 * then is in one place, {@link HeldAccounts}. Who a family is only the registry knows.
 */
package id.salur.disbursement.payee;
