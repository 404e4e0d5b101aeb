package id.salur.registry.basis;

import id.salur.platform.aggregate.Ids;
import id.salur.platform.evidence.EvidenceFile;
import id.salur.platform.evidence.EvidenceFiles;
import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.eligibility.EffectiveDays;
import id.salur.registry.list.Conditions;
import id.salur.registry.region.RegionFollower;
import id.salur.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of bases. */
@ApplicationScoped
public class Bases implements RegionFollower {
    /** What their evidence files are collected for. */
    static final String PURPOSE = "proposal-basis";

    private static final String SELECT = """
            select id, kind, village, region_code, number, day, signed_by, evidence_id, encode(sha256, 'hex') as sha256, entered_by, entered_at
              from proposal_basis where\s""";

    private static final String ADD = """
            insert into proposal_basis (id, kind, village, region_code, number, day, signed_by, evidence_id, sha256, entered_by)
            values (:id, :kind, :regionCode, :regionCode, :number, :day, :signedBy, :evidenceId, :sha256, :by)
            on conflict on constraint proposal_basis_once do nothing""";

    private final Jdbi jdbi;
    private final EvidenceFiles evidence;
    private final Caller caller;
    private final Clock clock;

    Bases(Jdbi jdbi, EvidenceFiles evidence, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.evidence = evidence;
        this.caller = caller;
        this.clock = clock;
    }

    Basis add(NewBasis basis) {
        new EffectiveDays(EffectiveDays.ofStart(clock).from(), JakartaDay.today(clock)).require(basis.day());
        jdbi.useHandle(h -> {
            Villages.requireInArea(h, basis.regionCode());
            Villages.require(h, basis.regionCode());
        });
        UUID id = Ids.next();
        EvidenceFile file = evidence.bind(
                        List.of(basis.evidenceId()),
                        PURPOSE,
                        id,
                        basis.regionCode(),
                        Set.of(basis.kind().file()))
                .get(0);
        int made = jdbi.withHandle(h -> h.createUpdate(ADD)
                .bindMethods(basis)
                .bind("id", id)
                .bind("sha256", HexFormat.of().parseHex(file.sha256()))
                .bind("by", caller.id())
                .execute());
        if (made == 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS);
        }
        return get(id);
    }

    Basis get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(Basis.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("basis")));
    }

    /** A page costs what it shows. */
    Page<Basis> list(BasisKind kind, String regionCode, String cursor, int limit) {
        Conditions where = new Conditions().and("kind = :kind", "kind", kind).page(regionCode, cursor);
        List<Basis> rows = jdbi.withHandle(
                h -> where.bind(h.createQuery(SELECT + where.sql() + " order by region_code, id limit :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Basis.class)
                        .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }

    /** The village of a basis. 422 {@code unknown-basis} for one that is not there or not in the caller's area. */
    public static String village(Handle h, UUID id) {
        return h.createQuery("select region_code from proposal_basis where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_BASIS).with("basisId", id));
    }

    @Override
    public void follow(Handle h) {
        h.execute("""
            update proposal_basis b set region_code = m.code_new from region_move m where b.region_code = m.code_old\
            """);
    }
}
