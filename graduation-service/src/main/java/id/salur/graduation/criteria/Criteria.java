package id.salur.graduation.criteria;

import java.util.List;
import java.util.stream.Collectors;

/** All criteria, in the order in which they are shown. A new one is a class and a place in this list. */
final class Criteria {
    static final List<Criterion> ALL = List.of(
            new TrainingCompleted(),
            new EquipmentGranted(),
            new BusinessStarted(),
            new DeclarationSigned(),
            new NoComponentLeft());

    /** Rows of kind and code: what a case needs. */
    static final String REQUIRED_SQL = ALL.stream()
            .map(criterion -> "('" + criterion.kind() + "', '" + criterion.code() + "')")
            .collect(Collectors.joining(", ", "(values ", ") required (kind, code)"));

    /** Rows of code, case_id, source, occurred_on, skill: what there is for the cases in {@code c}. */
    static final String EVIDENCE_SQL = ALL.stream()
            .map(criterion -> "select '" + criterion.code() + "', found.* from (" + criterion.evidenceSql() + ") found")
            .collect(Collectors.joining(" union all ", "(", ") evidence (code, case_id, source, occurred_on, skill)"));

    private Criteria() {}

    static List<Criterion> of(CaseKind kind) {
        return ALL.stream().filter(criterion -> criterion.kind() == kind).toList();
    }
}
