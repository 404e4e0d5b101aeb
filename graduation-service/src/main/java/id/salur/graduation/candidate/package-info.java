/**
 * Graduation cases: how evidence comes in, how cases open, become ready and lapse on events, and how they are read. {@code awaits_at_first} and
 * {@code awaits_after_change}, triggers, open and end the task of who is to confirm.
 */
package id.salur.graduation.candidate;
