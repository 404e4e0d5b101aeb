/** Who is a member and was not paid in a stage, and why. */
package id.salur.disbursement.unpaid;
