/**
 * A stage run: one programme's payment for one stage and regency, and the one table of what may happen to it. {@code awaits_at_first} and
 * {@code awaits_after_change}, triggers, open and end the task of who is to approve.
 */
package id.salur.disbursement.stage;
