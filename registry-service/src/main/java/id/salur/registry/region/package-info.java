/**
 * Regions of four levels, effective-dated, by Kemendagri code, with the BPS code where it is known: bundled facts, loaded once at start, and
 * what changes them. Owns {@code region}, {@code region_name}, {@code region_dispute} and {@code region_succession}.
 */
package id.salur.registry.region;
