/**
 * From a proposal, which may rest on a {@link id.salur.registry.basis.Basis}, over verification by one person to approval by another: the way into a
 * programme. Owns {@code proposal}, {@code proposal_batch}, {@code proposal_rule} and {@code waiting_order}. {@code awaits_at_first} and
 * {@code awaits_after_change}, triggers, open and end the task of who is to approve.
 */
package id.salur.registry.proposal;
