package id.salur.graduation.criteria;

/** The family signed that it withdraws. */
final class DeclarationSigned implements Criterion {
    @Override
    public String code() {
        return "DECLARATION_SIGNED";
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MANDIRI;
    }

    @Override
    public String evidenceSql() {
        return """
                select c.id, cast(null as uuid), c.signed_on, cast(null as text) from c
                where c.signed_on is not null""";
    }
}
