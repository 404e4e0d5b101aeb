/** Whether families kept the commitments of a programme, as facilitators report it; the sanction is applied when a run is computed. */
package id.salur.disbursement.commitment;
