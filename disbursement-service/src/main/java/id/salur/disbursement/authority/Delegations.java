package id.salur.disbursement.authority;

import id.salur.disbursement.region.Regions;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives approvers' rights into other hands and takes them back. */
@ApplicationScoped
class Delegations {
    private static final String COLUMNS =
            "id, from_person as \"from\", from_level, to_person as \"to\", region_code, max_amount, valid_from, valid_until, reason, "
                    + "created_at, revoked_at, revoked_by, version, case when revoked_at is null then 'GIVEN' else 'REVOKED' end as state";

    private final Jdbi jdbi;
    private final DelegationEntity.Repository repository;
    private final Limits limits;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    Delegations(
            Jdbi jdbi,
            DelegationEntity.Repository repository,
            Limits limits,
            Regions regions,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.limits = limits;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    Delegation give(NewDelegation asked) {
        regions.requireGoingOn(asked.regionCode());
        requireDates(asked);
        if (asked.to().equals(caller.id())) {
            throw Problem.of(ProblemType.SAME_PERSON);
        }
        Level level = limits.level(asked.regionCode()).orElseThrow(() -> Problem.of(ProblemType.OUTSIDE_AREA));
        long own = limits.own(Roles.APPROVER, asked.regionCode()).amount();
        if (asked.maxAmount().positive().amount() > own) {
            throw Problem.of(ProblemType.OVER_LIMIT)
                    .with("limit", own)
                    .with("requested", asked.maxAmount().amount())
                    .with("levels", limits.whoMay(asked.regionCode(), asked.maxAmount()));
        }
        DelegationEntity given = new DelegationEntity(asked, caller.id(), level);
        repository.persist(given);
        return get(given.id());
    }

    private void requireDates(NewDelegation asked) {
        LocalDate today = limits.today();
        LocalDate first = asked.validFrom();
        if (asked.validUntil().isBefore(first)
                || asked.validUntil().isBefore(today)
                || asked.validUntil().isAfter(first.plusYears(1))) {
            throw Problem.of(ProblemType.DELEGATION_DATES)
                    .with("validFrom", first.toString())
                    .with("validUntil", asked.validUntil().toString());
        }
    }

    Delegation revoke(UUID id, String ifMatch) {
        repository.lock(id, ifMatch, "delegation").revoke(caller.id(), clock.instant());
        return get(id);
    }

    private Delegation get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from delegation where id = :id")
                .bind("id", id)
                .mapTo(Delegation.class)
                .one());
    }

    List<Delegation> list(String person, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from delegation
                        where (cast(:after as uuid) is null or id > :after)
                          and (cast(:person as text) is null or from_person = :person or to_person = :person)
                        order by id limit :limit""")
                .bind("person", person)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Delegation.class)
                .list());
    }

    /** What the person may approve for others in a region today, the largest first. */
    List<Delegation> inForce(String person, String region) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from delegation
                        where to_person = :person and revoked_at is null and :on between valid_from and valid_until
                          and (region_code = 'ID' or region_code = :region or starts_with(:region, region_code || '.'))
                        order by max_amount desc, id""")
                .bind("person", person)
                .bind("region", region)
                .bind("on", limits.today())
                .mapTo(Delegation.class)
                .list());
    }
}
