package id.salur.disbursement.aid;

import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.sql.Constraints;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Proposed, verified and approved by three different people. */
@ApplicationScoped
class AidCommands {
    /** Families that a refusal names. */
    private static final int SHOWN = 10;

    private final Jdbi jdbi;
    private final AidApplications applications;
    private final AidPayees payees;
    private final Programmes programmes;
    private final Authority authority;
    private final Caller caller;

    AidCommands(
            Jdbi jdbi,
            AidApplications applications,
            AidPayees payees,
            Programmes programmes,
            Authority authority,
            Caller caller) {
        this.jdbi = jdbi;
        this.applications = applications;
        this.payees = payees;
        this.programmes = programmes;
        this.authority = authority;
        this.caller = caller;
    }

    AidApplication propose(NewAidApplication asked) {
        LocalDate year = LocalDate.of(asked.fiscalYear(), 1, 1);
        AidRule rule = rule(asked.programme(), year);
        rule.check(asked);
        LocalDate from = asked.validFrom() == null ? year : asked.validFrom();
        requireBetween(from, year, year.plusYears(1).minusDays(1));
        requireBetween(asked.validUntil(), from, from.plusYears(10));
        UUID id = applications.add(new AidApplicationEntity(asked, rule, from, caller.id()));
        jdbi.useHandle(h -> {
            members(h, asked, id, rule);
            if (!asked.items().isEmpty()) {
                items(h, asked, id);
            }
        });
        if (asked.payee() != null) {
            payees.name(id, asked.regionCode(), asked.payee());
        }
        return applications.get(id);
    }

    /** Of the year, or {@code unknown-programme}, {@code unknown-rule} (422). */
    private AidRule rule(String programme, LocalDate on) {
        return applications.rule(programme, on).orElseThrow(() -> {
            programmes.require(programme);
            return Problem.of(ProblemType.UNKNOWN_RULE)
                    .with("programme", programme)
                    .with("on", on.toString());
        });
    }

    /** Another payee sends the application back to be verified and approved anew. */
    AidApplication namePayee(UUID id, String ifMatch, NewAidPayee payee) {
        AidApplicationEntity locked = applications.lock(id, ifMatch);
        AidApplication application = applications.get(id);
        application.require(AidAction.NAME_PAYEE);
        payees.name(id, application.regionCode(), payee);
        if (application.state() == AidState.PROPOSED) {
            applications.raise(id);
        } else {
            locked.lookAtAnew();
        }
        return applications.get(id);
    }

    AidApplication verify(UUID id, String ifMatch) {
        AidApplicationEntity locked = applications.lock(id, ifMatch);
        applications.get(id).require(AidAction.VERIFY);
        locked.verify(caller.id());
        return applications.get(id);
    }

    /** Within the limits and by the delegations of stage runs. */
    AidApplication approve(UUID id, String ifMatch) {
        AidApplicationEntity locked = applications.lock(id, ifMatch);
        AidApplication application = applications.get(id);
        application.require(AidAction.APPROVE);
        requireMembersInside(application);
        UUID delegation = authority.requireApproval(application.approval());
        if (applications.rule(application.ruleId()).needsPayee()) {
            payees.open(application);
        }
        locked.approve(caller.id(), delegation);
        return applications.get(id);
    }

    /** A family that moved out of the regency since it applied is not aided there. */
    private void requireMembersInside(AidApplication application) {
        List<UUID> outside = jdbi.withHandle(h -> h.createQuery("""
                        select m.family_id from aid_member m left join family f on f.family_id = m.family_id and left(f.region_code, 5) = :regency
                        where m.application_id = :id and f.family_id is null order by m.family_id""")
                .bind("id", application.id())
                .bind("regency", application.regency())
                .mapTo(UUID.class)
                .list());
        if (!outside.isEmpty()) {
            throw of(ProblemType.FAMILY_OUTSIDE_REGION, outside).with("regionCode", application.regency());
        }
    }

    private static Problem of(ProblemType type, List<UUID> families) {
        return Problem.of(type)
                .with("families", families.size())
                .with("familyIds", families.stream().limit(SHOWN).toList());
    }

    /**
     * Rejected, withdrawn or closed: its families are free for another application, but what is given once a year and was given is given.
     * {@code money-went-out} (409) while its money is with a bank, and for what was paid but to close it.
     */
    AidApplication end(UUID id, String ifMatch, AidAction action, String reason) {
        AidApplicationEntity locked = applications.lock(id, ifMatch);
        AidApplication application = applications.get(id);
        application.require(action);
        jdbi.useHandle(h -> h.createUpdate("""
                        update aid_member set open = false where application_id = :id
                          and (slot = 0 or not :paid and not exists (select from aid_handover g where g.application_id = :id))""")
                .bind("id", id)
                .bind("paid", application.money() == AidApplication.Money.PAID)
                .execute());
        locked.end(action, reason);
        return applications.get(id);
    }

    private static void requireBetween(LocalDate given, LocalDate from, LocalDate to) {
        if (given != null && (given.isBefore(from) || given.isAfter(to))) {
            throw Problem.of(ProblemType.INVALID_DATE)
                    .with("given", given.toString())
                    .with("from", from.toString())
                    .with("to", to.toString());
        }
    }

    /** Families of the application's regency only; the database refuses one that is in another open application. */
    private static void members(Handle h, NewAidApplication asked, UUID id, AidRule rule) {
        UUID[] families = asked.familyIds().toArray(UUID[]::new);
        try {
            int known = Everyday.update(h, """
                insert into aid_member (application_id, family_id, region_code, programme, slot)
                select :id, f.family_id, :regionCode, :programme, :slot from family f
                where f.family_id = any (:families) and left(f.region_code, 5) = left(:regionCode, 5)
                order by f.family_id\
                """)
                    .bind("id", id)
                    .bind("regionCode", asked.regionCode())
                    .bind("programme", asked.programme())
                    .bind("families", families)
                    .bind("slot", rule.slot(asked.fiscalYear()))
                    .execute();
            if (known != families.length) {
                throw stranger(h, families, AidApplication.regency(asked.regionCode()));
            }
        } catch (JdbiException e) {
            if (Constraints.broken(e, "aid_member_open")) {
                throw Problem.of(ProblemType.FAMILY_IN_ANOTHER_APPLICATION).with("programme", asked.programme());
            }
            throw e;
        }
    }

    private record Stranger(UUID familyId, boolean elsewhere) {}

    /** Those of another regency first; of a family that the caller does not see nobody says where it is. */
    private static Problem stranger(Handle h, UUID[] families, String regency) {
        Map<Boolean, List<UUID>> strangers =
                h.createQuery("""
                    select a.id as family_id, f.family_id is not null as elsewhere from unnest(:families) as a(id)
                    left join family f on f.family_id = a.id
                    where f.family_id is null or left(f.region_code, 5) <> :regency order by a.id\
                    """).bind("families", families).bind("regency", regency).mapTo(Stranger.class).stream()
                        .collect(Collectors.partitioningBy(
                                Stranger::elsewhere, Collectors.mapping(Stranger::familyId, Collectors.toList())));
        return strangers.get(true).isEmpty()
                ? of(ProblemType.UNKNOWN_FAMILY, strangers.get(false))
                : of(ProblemType.FAMILY_OUTSIDE_REGION, strangers.get(true)).with("regionCode", regency);
    }

    private static void items(Handle h, NewAidApplication asked, UUID id) {
        List<NewAidApplication.Item> items = asked.items();
        h.createUpdate("""
            insert into aid_item (application_id, ordinal, region_code, item, unit, planned)
            select :id, i.ordinality, :regionCode, i.item, i.unit, i.planned
            from unnest(:items, :units, :quantities) with ordinality as i(item, unit, planned, ordinality)\
            """)
                .bind("id", id)
                .bind("regionCode", asked.regionCode())
                .bind("items", items.stream().map(NewAidApplication.Item::item).toArray(String[]::new))
                .bind("units", items.stream().map(NewAidApplication.Item::unit).toArray(String[]::new))
                .bind(
                        "quantities",
                        items.stream().map(NewAidApplication.Item::quantity).toArray(Integer[]::new))
                .execute();
    }
}
