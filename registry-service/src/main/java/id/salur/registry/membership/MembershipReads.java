package id.salur.registry.membership;

import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Reads memberships, their counts and their digest. */
@ApplicationScoped
class MembershipReads {
    private static final String SELECT =
            "select id, family_id, programme, region_code, status, started_on, suspended_on, ended_on, reasons from membership where ";

    private final Jdbi jdbi;

    MembershipReads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Memberships by status. */
    @Schema(name = "MembershipCounts")
    public record Counts(long active, long suspended, long ended) {}

    /**
     * An order-free fingerprint of a set of memberships.
     *
     * @param hash 16 hex digits; zeros for none
     */
    public record Digest(long count, String hash) {}

    /** A page costs what it shows: by region and status from an index in their order; a family has a handful in all. */
    Page<Membership> list(
            String programme, Membership.Status status, String regionCode, UUID family, String cursor, int limit) {
        Conditions where = new Conditions()
                .and("programme = :programme", "programme", programme)
                .and("status = :status", "status", status)
                .and("family_id = :family", "family", family)
                .page(regionCode, cursor);
        List<Membership> rows = jdbi.withHandle(
                h -> where.bind(h.createQuery(SELECT + where.sql() + " order by region_code, id limit :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Membership.class)
                        .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }

    List<Membership> ofFamily(UUID family) {
        return jdbi.withHandle(h -> {
            boolean known = h.createQuery("select exists (select from family where id = :id)")
                    .bind("id", family)
                    .mapTo(Boolean.class)
                    .one();
            if (!known) {
                throw Problem.notFound("family");
            }
            return h.createQuery(SELECT + "family_id = :family order by id")
                    .bind("family", family)
                    .mapTo(Membership.class)
                    .list();
        });
    }

    Counts counts(String programme, String regionCode) {
        Conditions where = scope(programme, regionCode);
        return jdbi.withHandle(h ->
                where.bind(h.createQuery("""
                        select count(*) filter (where status = 'ACTIVE') as active, count(*) filter (where status = 'SUSPENDED') as suspended,
                               count(*) filter (where status = 'ENDED') as ended
                        from membership where\s""" + where.sql())).mapTo(Counts.class).one());
    }

    /**
     * Of each family and programme the last membership alone, as its readers keep it. Reads every membership of the region; one
     * probe of an index for each that has ended.
     */
    Digest digest(String programme, String regionCode) {
        Conditions where = scope(programme, regionCode);
        return jdbi.withHandle(h ->
                where.bind(h.createQuery("""
                        select count(*) as count, lpad(to_hex(coalesce(bit_xor(
                               ('x' || left(md5(concat_ws('|', family_id, programme, status, started_on, coalesce(ended_on::text, ''))), 16))::bit(64)::bigint), 0)),
                               16, '0') as hash
                        from membership m
                        where (status <> 'ENDED' or not exists (
                               select from membership later
                                where later.family_id = m.family_id and later.programme = m.programme and later.id > m.id))
                          and\s""" + where.sql())).mapTo(Digest.class).one());
    }

    private static Conditions scope(String programme, String regionCode) {
        return new Conditions()
                .and("programme = :programme", "programme", programme)
                .within("region_code", regionCode);
    }
}
