package id.salur.disbursement.authority;

import id.salur.disbursement.region.Regions;
import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives approvers' rights into other hands and takes them back. */
@ApplicationScoped
class Delegations {
    private static final String COLUMNS =
            "id, from_person as \"from\", from_level, to_person as \"to\", region_code, max_amount, valid_from, valid_until, reason, "
                    + "created_at, revoked_at, revoked_by, version";

    private final Jdbi jdbi;
    private final Limits limits;
    private final Regions regions;
    private final Caller caller;

    Delegations(Jdbi jdbi, Limits limits, Regions regions, Caller caller) {
        this.jdbi = jdbi;
        this.limits = limits;
        this.regions = regions;
        this.caller = caller;
    }

    Delegation give(NewDelegation asked) {
        regions.require(asked.regionCode());
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
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into delegation
                          (region_code, from_person, from_level, to_person, max_amount, valid_from, valid_until, reason)
                        values (:regionCode, :actor, :level, :to, :maxAmount, :validFrom, :validUntil, :reason)
                        returning\s""" + COLUMNS)
                .bindMethods(asked)
                .bind("actor", caller.id())
                .bind("level", level)
                .mapTo(Delegation.class)
                .one());
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
        Delegation delegation = jdbi.withHandle(
                        h -> h.createQuery("select " + COLUMNS + " from delegation where id = :id for update")
                                .bind("id", id)
                                .mapTo(Delegation.class)
                                .findOne())
                .orElseThrow(() -> Problem.notFound("delegation"));
        ETags.require(ifMatch, delegation.version());
        if (delegation.revokedAt() != null) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with("state", "REVOKED")
                    .with("action", "REVOKE");
        }
        return jdbi.withHandle(h -> h.createQuery("""
                        update delegation set revoked_at = now(), revoked_by = :actor, version = version + 1 where id = :id
                        returning\s""" + COLUMNS)
                .bind("id", id)
                .bind("actor", caller.id())
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
