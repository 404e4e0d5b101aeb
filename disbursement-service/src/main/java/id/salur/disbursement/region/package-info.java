/** The provinces and districts that money can be allocated to. */
package id.salur.disbursement.region;
