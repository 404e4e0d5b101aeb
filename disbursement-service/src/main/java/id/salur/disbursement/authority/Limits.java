package id.salur.disbursement.authority;

import id.salur.platform.money.Rupiah;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Reads the limits of today. A role without a row may decide nothing. */
@ApplicationScoped
class Limits {
    static final Rupiah NONE = Rupiah.ZERO;

    private static final Rupiah UNLIMITED = new Rupiah(Long.MAX_VALUE);

    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    Limits(Jdbi jdbi, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    LocalDate today() {
        return JakartaDay.today(clock);
    }

    Optional<Level> level(String region) {
        return Level.of(caller.areas(), region);
    }

    /** What the caller may decide in a region with a role that he has. */
    Rupiah own(String role, String region) {
        return caller.has(role)
                ? level(region).map(level -> of(role, level, region)).orElse(NONE)
                : NONE;
    }

    Rupiah of(String role, Level level, String region) {
        record Row(Long maxAmount) {}
        return jdbi.withHandle(h -> h.createQuery("""
                        select max_amount from approval_limit
                        where role = :role and level = :level and valid_from <= :on and (valid_to is null or valid_to >= :on)
                          and (region_code = 'ID' or region_code = :region or starts_with(:region, region_code || '.'))
                        order by region_code <> 'ID' desc, length(region_code) desc limit 1""")
                .bind("role", role)
                .bind("level", level)
                .bind("region", region)
                .bind("on", today())
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.maxAmount() == null ? UNLIMITED : new Rupiah(row.maxAmount()))
                .orElse(NONE));
    }

    /** The levels whose approvers may decide so much. */
    List<String> whoMay(String region, Rupiah amount) {
        return Stream.of(Level.values())
                .filter(level -> of(Roles.APPROVER, level, region).compareTo(amount) >= 0)
                .map(Level::name)
                .toList();
    }

    List<ApprovalLimit> list(LocalDate on, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, role, level, region_code, max_amount, valid_from, valid_to, legal_basis, confirmed, note
                        from approval_limit
                        where id > :after
                          and (cast(:on as date) is null or (valid_from <= :on and (valid_to is null or valid_to >= :on)))
                        order by id limit :limit""")
                .bind("on", on)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(ApprovalLimit.class)
                .list());
    }
}
