package id.salur.disbursement.programme;

import id.salur.disbursement.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which bank pays where and what is hard to reach is dated: it ends under the old code and goes on under the new one. */
@ApplicationScoped
class FollowingFacts implements RegionFollower {
    private static final String CHANNELS = """
        with was as materialized (
          select c.*, successor_of(c.region_code, :change) as now from payment_channel c
          where (c.valid_to is null or c.valid_to >= :day) and successor_of(c.region_code, :change) is not null
        ), ended as (
          update payment_channel c set valid_to = :day - 1 from was w
          where c.region_code = w.region_code and c.valid_from = w.valid_from and c.valid_from < :day
        )
        insert into payment_channel (region_code, bank, in_cash, valid_from, valid_to, confirmed, note)
        select now, bank, in_cash, greatest(valid_from, :day), valid_to, confirmed, note from was
        on conflict (region_code, valid_from) do update
          set bank = excluded.bank, in_cash = excluded.in_cash, valid_to = excluded.valid_to, confirmed = excluded.confirmed, note = excluded.note\
        """;

    private static final String HARD_ACCESS = """
        with was as materialized (
          select a.*, successor_of(a.region_code, :change) as now from hard_access_area a
          where (a.valid_to is null or a.valid_to >= :day) and successor_of(a.region_code, :change) is not null
        ), ended as (
          update hard_access_area a set valid_to = :day - 1 from was w
          where a.region_code = w.region_code and a.valid_from = w.valid_from and a.valid_from < :day
        )
        insert into hard_access_area (region_code, name, valid_from, valid_to, confirmed, note)
        select now, name, greatest(valid_from, :day), valid_to, confirmed, note from was
        on conflict (region_code, valid_from) do update
          set name = excluded.name, valid_to = excluded.valid_to, confirmed = excluded.confirmed, note = excluded.note\
        """;

    @Override
    public void follow(Handle h, UUID change, LocalDate day) {
        h.createUpdate(CHANNELS).bind("change", change).bind("day", day).execute();
        h.createUpdate(HARD_ACCESS).bind("change", change).bind("day", day).execute();
    }
}
