/** Realisation of the past: published and historic figures as stated, checks that flag them, and what was computed beside. */
package id.salur.disbursement.history;
