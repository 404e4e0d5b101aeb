package id.salur.disbursement.projection;

import static id.salur.platform.membership.MembershipStatus.ACTIVE;
import static id.salur.platform.membership.MembershipStatus.ENDED;
import static id.salur.platform.membership.MembershipStatus.SUSPENDED;

import id.salur.disbursement.payee.AccountChange;
import id.salur.disbursement.recipient.Recipients;
import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.platform.membership.KnownMemberships;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Takes in what the registry says; each batch is a fixed number of statements. */
@ApplicationScoped
class RegistryConsumer implements EventConsumer {
    private static final String PREFIX = "salur.registry.";

    private final Jdbi jdbi;
    private final KnownMemberships memberships;
    private final Recipients recipients;
    private final AccountChange accounts;

    RegistryConsumer(Jdbi jdbi, KnownMemberships memberships, Recipients recipients, AccountChange accounts) {
        this.jdbi = jdbi;
        this.memberships = memberships;
        this.recipients = recipients;
        this.accounts = accounts;
    }

    @Override
    public String topic() {
        return "salur.registry.family";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(
                PREFIX + "family.registered.v1", new BatchHandler<>(Events.FamilyFacts.class, this::family),
                PREFIX + "family.changed.v1", new BatchHandler<>(Events.FamilyFacts.class, this::family),
                PREFIX + "person.died.v1", new BatchHandler<>(Events.PersonDied.class, this::died),
                PREFIX + "recipient.changed.v1", new BatchHandler<>(Events.RecipientChanged.class, this::recipient),
                PREFIX + "membership.started.v1",
                        new BatchHandler<>(Events.Started.class, b -> memberships.apply(b.json(), ACTIVE)),
                PREFIX + "membership.suspended.v1",
                        new BatchHandler<>(Events.Held.class, b -> memberships.apply(b.json(), SUSPENDED)),
                PREFIX + "membership.resumed.v1",
                        new BatchHandler<>(Events.Held.class, b -> memberships.apply(b.json(), ACTIVE)),
                PREFIX + "membership.ended.v1",
                        new BatchHandler<>(Events.Ended.class, b -> memberships.apply(b.json(), ENDED)),
                PREFIX + "eligibility.rechecked.v1",
                        new BatchHandler<>(Events.Rechecked.class, b -> run(b, ProjectionSql.DECISION)));
    }

    private void family(EventBatch<Events.FamilyFacts> batch) {
        run(batch, ProjectionSql.FAMILY);
        run(batch, ProjectionSql.OLD_SPANS);
        run(batch, ProjectionSql.NEW_SPANS);
        run(batch, ProjectionSql.MOVE_MEMBERSHIPS);
        run(batch, ProjectionSql.MOVE_DECISIONS);
        jdbi.useHandle(h -> accounts.move(
                h,
                batch.events().stream()
                        .map(received -> received.body().familyId())
                        .toList()));
        recipients.take(
                batch.events().stream().map(received -> received.body().told()).toList());
    }

    private void died(EventBatch<Events.PersonDied> batch) {
        recipients.die(
                batch.events().stream().map(received -> received.body().death()).toList());
    }

    private void recipient(EventBatch<Events.RecipientChanged> batch) {
        recipients.change(batch.events().stream()
                .map(received -> received.body().change())
                .toList());
    }

    private void run(EventBatch<?> batch, String sql) {
        jdbi.useHandle(h -> h.createUpdate(sql).bind("batch", batch.json()).execute());
    }
}
