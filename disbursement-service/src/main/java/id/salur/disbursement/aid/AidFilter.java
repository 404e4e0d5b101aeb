package id.salur.disbursement.aid;

/** What a list of applications is narrowed to; null is any. */
record AidFilter(String programme, Integer fiscalYear, AidState state) {}
