/** Disbursement: from the national budget to the account of a family, to the rupiah. */
package id.salur.disbursement;
