package id.salur.registry.proposal;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.registry.basis.Bases;
import id.salur.registry.eligibility.Programmes;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Puts proposals of a village on its minutes or its statement, as a set. */
@ApplicationScoped
class BasisOfProposals {
    private static final String REST = """
            update proposal p set basis_id = :basis, version = p.version + 1, reasons = '{}'
             where p.state = 'PROPOSED' and p.basis_id is distinct from :basis and p.region_code = :village and\s""";

    private final Jdbi jdbi;

    BasisOfProposals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** 422 {@code basis-of-another-village}. */
    static void requireOf(String villageOfBasis, String village, UUID basis) {
        if (!villageOfBasis.equals(village)) {
            throw Problem.of(ProblemType.BASIS_OF_ANOTHER_VILLAGE)
                    .with("basisId", basis)
                    .with("village", villageOfBasis);
        }
    }

    /**
     * How many proposals rest on it now that did not before.
     *
     * @param ids those that stand in the document; null for all of the programme that rest on nothing yet
     */
    int rest(UUID basis, String programme, List<UUID> ids) {
        return jdbi.withHandle(h -> {
            Programmes.require(h, programme);
            String village = Bases.village(h, basis);
            Conditions which = new Conditions().and("p.programme = :programme", "programme", programme);
            if (ids == null) {
                which.and("p.basis_id is null");
            } else {
                which.and("p.id = any (:ids)", "ids", ids.toArray(UUID[]::new));
            }
            return which.bind(h.createUpdate(REST + which.sql()))
                    .bind("basis", basis)
                    .bind("village", village)
                    .execute();
        });
    }
}
