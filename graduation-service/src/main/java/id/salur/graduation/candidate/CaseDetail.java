package id.salur.graduation.candidate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.salur.graduation.criteria.CriterionState;
import java.util.List;

/** A case with its criteria and their evidence. */
public record CaseDetail(@JsonUnwrapped GraduationCase facts, List<CriterionState> criteria) {
    /** Codes of the criteria that lack evidence. */
    public List<String> missing() {
        return criteria.stream()
                .filter(criterion -> !criterion.met())
                .map(CriterionState::code)
                .toList();
    }
}
