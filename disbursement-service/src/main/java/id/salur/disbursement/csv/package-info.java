/** CSV as it comes from outside: one strict form, everything else refused whole. */
package id.salur.disbursement.csv;
