package id.salur.platform.evidence;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What the store holds of a request that is not done: forgotten with the request, whoever refuses it. */
@RequestScoped
class Arrival {
    private static final Logger LOG = Logger.getLogger(Arrival.class);

    private final EvidenceStore store;
    private UUID upload;

    Arrival(EvidenceStore store) {
        this.store = store;
    }

    UUID of(UUID begun) {
        upload = begun;
        return begun;
    }

    /** It has its name. */
    void kept() {
        upload = null;
    }

    @PreDestroy
    void discard() {
        try {
            if (upload != null) {
                store.discard(upload);
            }
        } catch (IOException e) {
            LOG.warn("an upload that was refused is still in the store, the cleaner deletes it", e);
        }
    }
}
