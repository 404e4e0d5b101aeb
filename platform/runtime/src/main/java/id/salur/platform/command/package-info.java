/** What every changing endpoint has in common: one transaction, the idempotency key, and the audit record. */
package id.salur.platform.command;
