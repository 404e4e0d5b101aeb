/** SQL through JDBI: rows are records, every handle shares the running transaction. */
package id.salur.platform.sql;
