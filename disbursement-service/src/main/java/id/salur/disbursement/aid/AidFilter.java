package id.salur.disbursement.aid;

import java.util.UUID;

/** What a list of applications is narrowed to; null is any. */
record AidFilter(String programme, Integer fiscalYear, AidState state, UUID familyId) {}
