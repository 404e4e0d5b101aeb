/**
 * Into which account a family is paid: what a bank's reason says of it, its correction by two people, and its end when another person
 * receives the money. Whom no run pays until then is in one place, the function {@code held_back}. Who a family is only the registry knows.
 * {@code keep_account}, a trigger, keeps what an account was before; {@code account_in_place} puts it where its family lives.
 * {@code awaits_at_first} and {@code awaits_after_change} open and end the task of who is to decide a correction.
 */
package id.salur.disbursement.payee;
