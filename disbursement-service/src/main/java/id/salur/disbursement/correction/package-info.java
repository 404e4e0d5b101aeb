/**
 * What a person decides about payments that a bank's answers alone do not end, and another person approves. {@code awaits_at_first} and
 * {@code awaits_after_change}, triggers, open and end the task of who is to approve.
 */
package id.salur.disbursement.correction;
