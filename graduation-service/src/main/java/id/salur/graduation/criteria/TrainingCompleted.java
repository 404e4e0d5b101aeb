package id.salur.graduation.criteria;

/** Someone in the family completed a training. */
final class TrainingCompleted implements Criterion {
    @Override
    public String code() {
        return "TRAINING_COMPLETED";
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MANDIRI;
    }

    @Override
    public String evidenceSql() {
        return """
                select c.id, e.id, e.occurred_on, e.skill from c
                join evidence e on e.family_id = c.family_id and e.kind = 'TRAINING_COMPLETED'
                               and e.occurred_on >= c.evidence_from""";
    }
}
