package id.salur.graduation.criteria;

/** The family was given equipment that matches a training. */
final class EquipmentGranted implements Criterion {
    @Override
    public String code() {
        return "EQUIPMENT_GRANTED";
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MANDIRI;
    }

    @Override
    public String evidenceSql() {
        return """
                select c.id, e.id, e.occurred_on, e.skill from c
                join evidence e on e.family_id = c.family_id and e.kind = 'EQUIPMENT_GRANTED'
                               and e.occurred_on >= c.evidence_from""";
    }
}
