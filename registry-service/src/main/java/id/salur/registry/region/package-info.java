/** Regions of four levels, effective-dated, by Kemendagri code; bundled facts, loaded once at start. */
package id.salur.registry.region;
