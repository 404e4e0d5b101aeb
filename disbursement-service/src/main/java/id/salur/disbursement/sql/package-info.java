/** How statements over whole regencies are planned. */
package id.salur.disbursement.sql;
