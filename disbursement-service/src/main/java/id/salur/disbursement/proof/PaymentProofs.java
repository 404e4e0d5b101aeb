package id.salur.disbursement.proof;

import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes inclusion proofs. The path needs the hashes of all payments of the batch, also of those that the caller does not see. */
@ApplicationScoped
class PaymentProofs {
    private final Jdbi jdbi;

    PaymentProofs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Leaf(UUID batchId, String leaf) {}

    PaymentProof of(UUID id) {
        return jdbi.withHandle(h -> {
            Leaf leaf = h.createQuery("""
                            select batch_id, payment_leaf(id, entitlement_id, region_code, bank, amount) as leaf
                            from payment where id = :id""")
                    .bind("id", id)
                    .mapTo(Leaf.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("payment"));
            List<PaymentProof.Step> steps = h.createQuery(
                            "select side, encode(hash, 'hex') as hash from payment_path(:id) order by step")
                    .bind("id", id)
                    .mapTo(PaymentProof.Step.class)
                    .list();
            int last = steps.size() - 1;
            return new PaymentProof(
                    id,
                    leaf.batchId(),
                    leaf.leaf(),
                    steps.subList(0, last),
                    steps.get(last).hash(),
                    seal(h, leaf.batchId()));
        });
    }

    private static PaymentProof.Seal seal(Handle h, UUID batch) {
        return h.createQuery("""
                        select s.transaction_id, s.programme, s.fiscal_year, s.seq, encode(s.previous_hash, 'hex') as previous_hash,
                               ledger_text(s.transaction_id, s.programme, s.fiscal_year, s.seq) as text, encode(s.hash, 'hex') as hash
                        from ledger_evidence e join ledger_seal s on s.transaction_id = e.transaction_id
                        where e.batch_id = :batch""")
                .bind("batch", batch)
                .mapTo(PaymentProof.Seal.class)
                .findOne()
                .orElse(null);
    }
}
