/** SQL through JDBI: rows are records, every handle shares the running transaction. What is long stands in a file beside its package ({@link SqlFile}). */
package id.salur.platform.sql;
