package id.salur.graduation.candidate;

import id.salur.graduation.criteria.CaseKind;
import id.salur.graduation.projection.LastDecisions;
import id.salur.graduation.projection.Memberships;
import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.platform.membership.KnownMemberships;
import id.salur.platform.membership.MembershipStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes in what the registry says of families: memberships, moves and re-checks. */
@ApplicationScoped
class RegistryConsumer implements EventConsumer {
    private final KnownMemberships known;
    private final Memberships memberships;
    private final LastDecisions decisions;
    private final Candidates candidates;

    RegistryConsumer(KnownMemberships known, Memberships memberships, LastDecisions decisions, Candidates candidates) {
        this.known = known;
        this.memberships = memberships;
        this.decisions = decisions;
        this.candidates = candidates;
    }

    @Override
    public String topic() {
        return "salur.registry.family";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(
                "salur.registry.membership.started.v1", membership(this::started),
                "salur.registry.membership.resumed.v1", membership(this::started),
                "salur.registry.membership.suspended.v1", membership(this::suspended),
                "salur.registry.membership.ended.v1", membership(this::ended),
                "salur.registry.family.changed.v1", membership(this::moved),
                "salur.registry.eligibility.rechecked.v1", new BatchHandler<>(Rechecked.class, this::rechecked));
    }

    private static BatchHandler<MembershipEvent> membership(Consumer<EventBatch<MembershipEvent>> effect) {
        return new BatchHandler<>(MembershipEvent.class, effect);
    }

    /** A business may have been reported before the membership was: its case opens now. */
    private void started(EventBatch<MembershipEvent> batch) {
        candidates.alone();
        known.apply(batch.json(), MembershipStatus.ACTIVE);
        List<UUID> families = families(batch);
        candidates.openMandiri(families);
        candidates.judge(CaseKind.MANDIRI, families);
    }

    private void suspended(EventBatch<MembershipEvent> batch) {
        known.apply(batch.json(), MembershipStatus.SUSPENDED);
    }

    private void moved(EventBatch<MembershipEvent> batch) {
        candidates.alone();
        candidates.move(memberships.move(batch.json()));
    }

    private void ended(EventBatch<MembershipEvent> batch) {
        candidates.alone();
        known.apply(batch.json(), MembershipStatus.ENDED);
        candidates.lapse(families(batch));
    }

    /** One statement for all; the rest only for the few that are or were candidates. */
    private void rechecked(EventBatch<Rechecked> batch) {
        List<UUID> families = decisions.apply(batch.json());
        if (!families.isEmpty()) {
            candidates.openAlamiah(families);
            candidates.judge(CaseKind.ALAMIAH, families);
        }
    }

    private static List<UUID> families(EventBatch<MembershipEvent> batch) {
        return batch.events().stream().map(event -> event.body().familyId()).toList();
    }
}
