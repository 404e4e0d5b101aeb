/** The provinces and regencies that money can be allocated to. */
package id.salur.disbursement.region;
