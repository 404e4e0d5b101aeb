/** Reports from one definition each: columns, SQL; read as JSON, CSV or XLSX. */
package id.salur.disbursement.report;
