/**
 * What proposals rest on: minutes of a village's meeting (berita acara musdes or muskel) or a signed statement of responsibility (SPTJM), with the
 * file that proves it. Owns {@code proposal_basis}.
 */
package id.salur.registry.basis;
