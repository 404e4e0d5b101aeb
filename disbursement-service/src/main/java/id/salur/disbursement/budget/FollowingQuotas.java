package id.salur.disbursement.budget;

import id.salur.disbursement.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The quotas of the year of a change and of later ones hold under the new code, and are told; of regions that become one they are added
 * up. The rows of the old codes stay as they were. Money stays where the books have it: it is given back and allocated anew.
 */
@ApplicationScoped
class FollowingQuotas implements RegionFollower {
    private static final String FOLLOW = """
        with moved as (
          select q.programme, q.fiscal_year, successor_of(q.region_code, :change) as region_code, sum(q.families) as families,
                 min(q.legal_basis) as legal_basis
          from quota q where q.fiscal_year >= extract(year from cast(:day as date)) and successor_of(q.region_code, :change) is not null
          group by 1, 2, 3
        ), held as (
          insert into quota as before (programme, fiscal_year, region_code, families, legal_basis, set_by)
          select m.programme, m.fiscal_year, m.region_code, m.families + coalesce(own.families, 0), m.legal_basis, 'system'
          from moved m left join quota own
            on own.programme = m.programme and own.fiscal_year = m.fiscal_year and own.region_code = m.region_code
           and successor_of(own.region_code, :change) is null
          on conflict (programme, fiscal_year, region_code) do update
            set families = excluded.families, set_by = excluded.set_by, set_at = now(), version = before.version + 1
          returning *
        )""" + Quotas.TOLD + " select count(*) from held";

    @Override
    public void follow(Handle h, UUID change, LocalDate day) {
        h.createQuery(FOLLOW)
                .bind("change", change)
                .bind("day", day)
                .mapTo(Long.class)
                .one();
    }
}
