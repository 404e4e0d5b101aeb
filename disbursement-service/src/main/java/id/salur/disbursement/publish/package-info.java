/** What the other services and the public reports are told about payments. */
package id.salur.disbursement.publish;
