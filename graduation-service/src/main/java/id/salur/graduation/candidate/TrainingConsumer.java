package id.salur.graduation.candidate;

import id.salur.graduation.criteria.CaseKind;
import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes in what training says of people as evidence for their families; the order does not matter. */
@ApplicationScoped
class TrainingConsumer implements EventConsumer {
    private final Evidence evidence;
    private final Candidates candidates;

    TrainingConsumer(Evidence evidence, Candidates candidates) {
        this.evidence = evidence;
        this.candidates = candidates;
    }

    @Override
    public String topic() {
        return "salur.training.participation";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(
                "salur.training.participation.completed.v1", handler(EvidenceKind.TRAINING_COMPLETED),
                "salur.training.equipment.granted.v1", handler(EvidenceKind.EQUIPMENT_GRANTED),
                "salur.training.business.started.v1", handler(EvidenceKind.BUSINESS_STARTED));
    }

    private BatchHandler<TrainingFact> handler(EvidenceKind kind) {
        return new BatchHandler<>(TrainingFact.class, batch -> keep(batch, kind));
    }

    private void keep(EventBatch<TrainingFact> batch, EvidenceKind kind) {
        candidates.alone();
        evidence.keep(batch.json(), kind);
        List<UUID> families = batch.events().stream()
                .map(event -> event.body().familyId())
                .distinct()
                .toList();
        if (kind == EvidenceKind.BUSINESS_STARTED) {
            candidates.openMandiri(families);
        }
        candidates.judge(CaseKind.MANDIRI, families);
    }
}
