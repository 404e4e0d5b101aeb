package id.salur.registry.duplicate;

import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.eligibility.recheck.FactRechecks;
import id.salur.registry.family.Departures;
import id.salur.registry.person.MergedPersons;
import id.salur.registry.publish.EventTypes;
import id.salur.registry.publish.PersonEvents;
import id.salur.registry.recipient.MergedRecipients;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Decides pairs. That both are one is proposed by one person and approved by another, and is one transaction under the locks of both households. */
@ApplicationScoped
class Duplicates {
    private final Jdbi jdbi;
    private final DuplicateEntity.Repository repository;
    private final Departures departures;
    private final MergedPersons persons;
    private final FactRechecks rechecks;
    private final Caller caller;
    private final Clock clock;

    Duplicates(
            Jdbi jdbi,
            DuplicateEntity.Repository repository,
            Departures departures,
            MergedPersons persons,
            FactRechecks rechecks,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.departures = departures;
        this.persons = persons;
        this.rechecks = rechecks;
        this.caller = caller;
        this.clock = clock;
    }

    void same(UUID id, String ifMatch, Survivor stays, String reason) {
        locked(id, ifMatch).same(stays, reason, caller.id(), OffsetDateTime.now(clock));
    }

    void decide(UUID id, String ifMatch, DuplicateAction action, String reason) {
        locked(id, ifMatch).decide(action, reason, caller.id(), OffsetDateTime.now(clock));
    }

    /** Who is no more leaves the household; what is paid to another household for them is held until an approver has looked. */
    void approve(UUID id, String ifMatch) {
        jdbi.useHandle(h -> h.createQuery("""
            select f.id from family f where f.id in (
                select m.family_id from duplicate d join household_member m on m.person_id in (d.earlier, d.later) and m.valid_until is null
                 where d.id = :id) order by f.id for no key update\
            """).bind("id", id).mapTo(UUID.class).list());
        DuplicateEntity pair = locked(id, ifMatch);
        pair.decide(DuplicateAction.APPROVE, null, caller.id(), OffsetDateTime.now(clock));
        jdbi.useHandle(h -> {
            PersonEvents.merged(h, pair.merged(), pair.survivor);
            merge(h, pair.survivor, pair.merged());
            h.createQuery("select duplicates_pass(:merged, :survivor)")
                    .bind("merged", pair.merged())
                    .bind("survivor", pair.survivor)
                    .mapToMap()
                    .list();
        });
    }

    private void merge(Handle h, UUID survivor, UUID merged) {
        Optional<UUID> home = home(h, survivor);
        Optional<UUID> left = home(h, merged);
        persons.merge(h, survivor, merged);
        left.ifPresent(family -> {
            if (home.filter(other -> !other.equals(family)).isPresent()) {
                departures.merged(h, family, merged, null, JakartaDay.today(clock));
                rechecks.duplicate(h, family);
            } else {
                stay(h, family, survivor, merged, home.isPresent());
            }
        });
    }

    /** In one household nothing was paid twice: the survivor has the place of both. */
    private void stay(Handle h, UUID family, UUID survivor, UUID merged, boolean lived) {
        MergedRecipients.rename(h, family, merged, survivor);
        if (lived) {
            departures.merged(h, family, merged, survivor, JakartaDay.today(clock));
        } else {
            departures.replaced(h, family, merged, survivor);
        }
        rechecks.recipientChanged(h, family, EventTypes.FAMILY_CHANGED, JakartaDay.today(clock));
    }

    private static Optional<UUID> home(Handle h, UUID person) {
        return h.createQuery("select family_id from household_member where person_id = :person and valid_until is null")
                .bind("person", person)
                .mapTo(UUID.class)
                .findOne();
    }

    private DuplicateEntity locked(UUID id, String ifMatch) {
        DuplicateEntity pair = repository.lock(id).orElseThrow(() -> Problem.notFound("duplicate"));
        ETags.requireIfSent(ifMatch, pair.version());
        return pair;
    }
}
