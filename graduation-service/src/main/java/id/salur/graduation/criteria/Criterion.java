package id.salur.graduation.criteria;

/** One thing that must be so before a case can be confirmed. It is met when its query finds evidence. */
interface Criterion {
    String code();

    CaseKind kind();

    /**
     * Evidence for the cases in {@code c} (id, family_id, programme, evidence_from, signed_on), as rows of case_id, source (an
     * event or re-check id, or null), occurred_on and skill (or null).
     */
    String evidenceSql();
}
