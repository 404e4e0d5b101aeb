package id.salur.registry.eligibility.recheck;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.platform.inbox.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Payments in: settled, failed and reversed ones cause a re-check, a return to the treasury says nothing new. */
@ApplicationScoped
class PaymentConsumer implements EventConsumer {
    static final String SETTLED = "salur.disbursement.payment.settled.v1";
    static final String FAILED = "salur.disbursement.payment.failed.v1";
    static final String REVERSED = "salur.disbursement.payment.reversed.v1";

    private final Rechecks rechecks;

    PaymentConsumer(Rechecks rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public String topic() {
        return "salur.disbursement.payment";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(
                SETTLED, new BatchHandler<>(PaymentSettled.class, batch -> judge(SETTLED, batch)),
                FAILED, new BatchHandler<>(PaymentFailed.class, batch -> judge(FAILED, batch)),
                REVERSED, new BatchHandler<>(PaymentReversed.class, batch -> judge(REVERSED, batch)));
    }

    private <T> void judge(String type, EventBatch<T> batch) {
        rechecks.judge(
                type, batch.json(), batch.events().stream().map(Received::time).toList());
    }
}
