/** A stage run: one programme's payment for one stage and district, and the one table of what may happen to it. */
package id.salur.disbursement.stage;
