/** Events out: written in the transaction of the change, published in order per key by a relay that survives a kill. */
package id.salur.platform.outbox;
