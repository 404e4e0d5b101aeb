/** BPS codes by file: matched by the Kemendagri code beside them, never by their digits. */
package id.salur.registry.region.bps;
