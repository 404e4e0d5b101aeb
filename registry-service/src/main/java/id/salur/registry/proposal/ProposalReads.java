package id.salur.registry.proposal;

import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads proposals. */
@ApplicationScoped
class ProposalReads {
    private static final String SELECT = """
            select id, version, family_id, programme, region_code, state, proposed_by, proposed_at, verified_by, verified_at, decided_by, decided_at,
                   starts_on, reasons, basis_id, proposal_needs_basis(programme, proposed_at) as basis_required from proposal where\s""";

    private final Jdbi jdbi;

    ProposalReads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Proposal get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(Proposal.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("proposal")));
    }

    /** A page costs what it shows: from an index in its order; a family has a handful in all. */
    Page<Proposal> list(
            String programme,
            ProposalState state,
            String regionCode,
            UUID family,
            UUID basis,
            String cursor,
            int limit) {
        Conditions where = new Conditions()
                .and("programme = :programme", "programme", programme)
                .and("state = :state", "state", state)
                .and("family_id = :family", "family", family)
                .and("basis_id = :basis", "basis", basis)
                .page(regionCode, cursor);
        List<Proposal> rows = jdbi.withHandle(
                h -> where.bind(h.createQuery(SELECT + where.sql() + " order by region_code, id limit :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Proposal.class)
                        .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }
}
