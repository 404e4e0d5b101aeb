package id.salur.registry.region;

import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads regions as they are on a day. */
@ApplicationScoped
class RegionReads {
    private static final String COLUMNS = """
        r.code, r.parent_code as parent, r.level, r.name, r.bps_code, r.valid_from, r.valid_to - 1 as valid_to,
        case when coalesce(r.valid_to <= :on, false) then 'ended'
             when exists (select from region_dispute d where d.code = r.code and d.valid_from <= :on and coalesce(d.valid_to > :on, true))
             then 'disputed' else 'active' end as status\
        """;
    private static final String IN_FORCE = "r.valid_from <= :on and coalesce(r.valid_to > :on, true)";
    private static final String COUNTS = """
        select count(*) filter (where level = 'PROVINCE') as provinces, count(*) filter (where level = 'REGENCY') as regencies,
               count(*) filter (where level = 'DISTRICT') as districts, count(*) filter (where level = 'VILLAGE') as villages
        from region r where %s\
        """.formatted(IN_FORCE);
    private static final String PATH = """
        array(select p.name from region p
               where p.code in (left(:code, 2), left(:code, 5), left(:code, 8)) and p.code <> :code
                 and p.valid_from <= :on and coalesce(p.valid_to > :on, true) order by p.code)\
        """;
    private static final String SEARCH = SqlFile.of(RegionReads.class, "search");

    private final Jdbi jdbi;
    private final Clock clock;

    RegionReads(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What a list narrows to; null is everything. */
    record Filter(String parent, Region.Level level, String beginsWith) {}

    List<Region> list(Filter filter, LocalDate on, Paging paging) {
        Conditions where = new Conditions()
                .and(IN_FORCE, "on", day(on))
                .and("r.level = :level", "level", filter.level())
                .and("r.code > :after", "after", paging.afterKey());
        if (filter.parent() != null) {
            where.and(
                    "r.parent_code = :parent",
                    "parent",
                    AreaRange.of("parent", filter.parent()).from());
        }
        if (filter.beginsWith() != null) {
            String start = filter.beginsWith().strip().toLowerCase(Locale.ROOT);
            where.and("lower(r.name) collate \"C\" >= :start", "start", start)
                    .and(
                            "lower(r.name) collate \"C\" < :end",
                            "end",
                            start + Character.toString(Character.MAX_CODE_POINT));
        }
        return jdbi.withHandle(h -> codes(where.bind(h.createQuery(
                        "select " + COLUMNS + " from region r where " + where.sql() + " order by r.code limit :limit")))
                .bind("limit", paging.rows())
                .mapTo(Region.class)
                .list());
    }

    /** On the day, or without one as it is or last was; 404 {@code not-found}. */
    RegionDetail get(String code, LocalDate on) {
        return jdbi.withHandle(h -> {
            Region region = codes(h.createQuery(
                            "select " + COLUMNS + " from region r where r.code = :code and r.valid_from <= :on"
                                    + (on == null ? "" : " and coalesce(r.valid_to > :on, true)")
                                    + " order by r.valid_from desc limit 1"))
                    .bind("code", code)
                    .bind("on", day(on))
                    .mapTo(Region.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("region"));
            LocalDate seen = lastSeen(region, on);
            return new RegionDetail(
                    region,
                    ofCode(h, "select unnest(" + PATH + ")", code, seen)
                            .mapTo(String.class)
                            .list(),
                    ofCode(h, """
                        select name, valid_from, valid_to - 1 as valid_to, source from region_name
                        where code = :code and valid_from <= :on order by valid_from desc, name\
                        """, code, seen).mapTo(RegionName.class).list(),
                    ofCode(h, """
                        select note, source, valid_from, takes_families from region_dispute
                        where code = :code and valid_from <= :on and coalesce(valid_to > :on, true)
                        order by valid_from desc limit 1\
                        """, code, seen)
                            .mapTo(RegionDispute.class)
                            .findOne()
                            .orElse(null),
                    links(h, "code_old", "code_new", region),
                    links(h, "code_new", "code_old", region));
        });
    }

    private LocalDate lastSeen(Region region, LocalDate on) {
        LocalDate day = day(on);
        return region.validTo() != null && region.validTo().isBefore(day) ? region.validTo() : day;
    }

    private static Query ofCode(Handle h, String sql, String code, LocalDate on) {
        return h.createQuery(sql).bind("code", code).bind("on", on);
    }

    /** Of the time of this row: a code may be given to another region later. */
    private static List<RegionLink> links(Handle h, String own, String other, Region region) {
        return codes(h.createQuery("""
            select s.%2$s as code, s.day, s.legal_basis, s.confirmed,
                   (select r.name from region r where r.code = s.%2$s and r.valid_from <= s.day
                     order by r.valid_from desc limit 1) as name
              from region_succession s
             where s.%1$s = :code and s.day >= :from and s.day <= :until order by s.day, s.%2$s\
            """.formatted(own, other)))
                .bind("code", region.code().value())
                .bind("from", region.validFrom())
                .bind(
                        "until",
                        region.validTo() == null
                                ? LocalDate.of(9999, 1, 1)
                                : region.validTo().plusDays(1))
                .mapTo(RegionLink.class)
                .list();
    }

    List<RegionFound> search(
            String name, Region.Level level, String regionCode, LocalDate on, SearchKey after, int rows) {
        AreaRange range = AreaRange.of(regionCode);
        return jdbi.withHandle(h -> codes(h.createQuery(
                        SEARCH.replace("{columns}", COLUMNS).replace("{path}", PATH.replace(":code", "r.code"))))
                .bind("name", name)
                .bind("level", level)
                .bind("from", range.from())
                .bind("below", range.below())
                .bind("on", day(on))
                .bind("afterSimilarity", after.similarity())
                .bind("afterCode", after.code())
                .bind("limit", rows)
                .mapTo(RegionFound.class)
                .list());
    }

    RegionResource.Counts counts(LocalDate on) {
        return jdbi.withHandle(h -> h.createQuery(COUNTS)
                .bind("on", day(on))
                .mapTo(RegionResource.Counts.class)
                .one());
    }

    private LocalDate day(LocalDate on) {
        return on == null ? JakartaDay.today(clock) : on;
    }

    private static Query codes(Query query) {
        return query.registerColumnMapper(KemendagriCode.class, RegionReads::kemendagri)
                .registerColumnMapper(BpsCode.class, RegionReads::bps);
    }

    private static KemendagriCode kemendagri(ResultSet row, int column, StatementContext context) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new KemendagriCode(text);
    }

    private static BpsCode bps(ResultSet row, int column, StatementContext context) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BpsCode(text);
    }
}
