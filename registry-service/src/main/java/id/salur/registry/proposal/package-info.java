/**
 * From a proposal over verification by one person to approval by another: the way into a programme. {@code awaits_at_first} and
 * {@code awaits_after_change}, triggers, open and end the task of who is to approve.
 */
package id.salur.registry.proposal;
