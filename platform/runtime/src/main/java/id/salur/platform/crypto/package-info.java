/** Personal identifiers: encrypted per field with a key id, found by a keyed hash, masked by default. */
package id.salur.platform.crypto;
