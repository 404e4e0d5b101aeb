/** The provinces and districts that money can be allocated to, and a region code as a range of codes. */
package id.salur.disbursement.region;
