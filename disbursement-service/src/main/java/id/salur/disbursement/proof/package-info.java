/** The books as anyone can verify them: their heads, the export that proves itself, and the inclusion proof of one payment. */
package id.salur.disbursement.proof;
