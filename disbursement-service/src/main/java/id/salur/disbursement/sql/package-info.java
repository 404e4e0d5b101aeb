/** How statements over whole districts are planned. */
package id.salur.disbursement.sql;
