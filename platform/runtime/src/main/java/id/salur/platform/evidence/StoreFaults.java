package id.salur.platform.evidence;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.IOException;
import org.jboss.logging.Logger;

/** What a caller is told when the store does not work; the log says why. */
final class StoreFaults {
    private static final Logger LOG = Logger.getLogger(StoreFaults.class);

    private StoreFaults() {}

    /** 507 {@code evidence-store-full}, or 503 {@code evidence-store-unavailable}. */
    static Problem of(IOException fault) {
        LOG.error("the evidence store does not work: see SALUR_EVIDENCE_DIR", fault);
        return Problem.of(
                fault instanceof EvidenceStore.StoreFull
                        ? ProblemType.EVIDENCE_STORE_FULL
                        : ProblemType.EVIDENCE_STORE_UNAVAILABLE);
    }

    /** 503 {@code evidence-store-unavailable}. */
    static Problem noKeys() {
        LOG.error("no evidence key: set SALUR_EVIDENCE_KEYS");
        return Problem.of(ProblemType.EVIDENCE_STORE_UNAVAILABLE);
    }

    /** 500 {@code evidence-damaged}: the content is not there, or not as it was written. */
    static Problem damaged(Object id, Exception fault) {
        LOG.errorf(fault, "evidence %s is damaged: restore its file", id);
        return Problem.of(ProblemType.EVIDENCE_DAMAGED);
    }
}
