package id.salur.graduation.criteria;

/** Someone in the family started a business. */
final class BusinessStarted implements Criterion {
    @Override
    public String code() {
        return "BUSINESS_STARTED";
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MANDIRI;
    }

    @Override
    public String evidenceSql() {
        return """
                select c.id, e.id, e.occurred_on, e.skill from c
                join evidence e on e.family_id = c.family_id and e.kind = 'BUSINESS_STARTED'
                               and e.occurred_on >= c.evidence_from""";
    }
}
