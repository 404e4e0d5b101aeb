/**
 * Aid by application: groups, businesses, houses, sites and families, from proposal to approval, and what is handed over in kind. The
 * database counts by itself what of an item is handed over, by the trigger {@code handover_moves_item}, and
 * {@code keep_payee} keeps whom an application named before. {@code awaits_at_first} and {@code awaits_after_change} open and end the
 * task of who is waited for.
 */
package id.salur.disbursement.aid;
