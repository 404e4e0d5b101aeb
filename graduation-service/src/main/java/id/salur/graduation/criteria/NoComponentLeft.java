package id.salur.graduation.criteria;

/** The registry's last re-check found no component; a later one that finds some takes the evidence away. */
final class NoComponentLeft implements Criterion {
    @Override
    public String code() {
        return "NO_COMPONENT_LEFT";
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ALAMIAH;
    }

    @Override
    public String evidenceSql() {
        return """
                select c.id, d.recheck_id, d.as_of, cast(null as text) from c
                join last_decision d on d.family_id = c.family_id and d.programme = c.programme
                                    and d.decision = 'GRADUATION_CANDIDATE'""";
    }
}
