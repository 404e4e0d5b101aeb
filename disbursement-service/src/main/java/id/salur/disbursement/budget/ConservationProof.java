package id.salur.disbursement.budget;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Computes the proof from three sources that are written by different statements: budget and allocation orders, postings,
 * and the payments themselves. Nothing is taken from one side to answer for the other.
 */
@ApplicationScoped
class ConservationProof {
    private static final String NODES = SqlFile.of(ConservationProof.class, "nodes");

    private static final String CONTROL = SqlFile.of(ConservationProof.class, "control");

    private final Jdbi jdbi;

    ConservationProof(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The proof for one fund, or for each of them when none is named. */
    Conservation prove(String programme, int fiscalYear, String fund) {
        List<Conservation.Node> nodes = nodes(programme, fiscalYear, fund, null, null, Integer.MAX_VALUE);
        if (nodes.isEmpty()) {
            throw Problem.notFound("budget");
        }
        List<Conservation.Control> control = control(programme, fiscalYear, fund, AreaRange.asked(null));
        boolean holds = nodes.stream().allMatch(Conservation.Node::holds)
                && control.stream().allMatch(Conservation.Control::holds);
        return new Conservation(programme, fiscalYear, fund, holds, nodes, control);
    }

    List<Conservation.Node> nodes(
            String programme, int fiscalYear, String fund, String regionCode, String after, int limit) {
        AreaRange range = AreaRange.asked(regionCode);
        return jdbi.withHandle(h -> h.createQuery(NODES)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("fund", fund)
                .bindMethods(range)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(Conservation.Node.class)
                .list());
    }

    private List<Conservation.Control> control(String programme, int fiscalYear, String fund, AreaRange range) {
        return jdbi.withHandle(h -> h.createQuery(CONTROL)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("fund", fund)
                .bindMethods(range)
                .mapTo(Conservation.Control.class)
                .list());
    }
}
