/** A stage run: one programme's payment for one stage and regency, and the one table of what may happen to it. */
package id.salur.disbursement.stage;
