/**
 * Who receives a family's money when the one who did died, left, or is dead as a bank says: the memberships are held, somebody is asked
 * to find another, who is proposed by one person and approved by another. The owner of {@code recipient_hold}, {@code recipient_change}
 * and {@code recipient_term}.
 */
package id.salur.registry.recipient;
