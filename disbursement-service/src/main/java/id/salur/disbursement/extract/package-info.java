/** What is public: realisation by area with small cells suppressed, the same for every caller. */
package id.salur.disbursement.extract;
