/**
 * Regions of four levels, effective-dated, by Kemendagri code, with the BPS code where it is known: bundled facts, loaded once at start, and
 * what changes them (package {@code change}). Owns {@code region}, {@code region_name}, {@code region_dispute}, {@code region_succession},
 * {@code region_change} and {@code region_change_row}. {@code awaits_at_first} and {@code awaits_after_change} open and end the task of who is to
 * apply a change.
 */
package id.salur.registry.region;
