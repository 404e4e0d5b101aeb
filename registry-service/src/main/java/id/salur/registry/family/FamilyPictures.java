package id.salur.registry.family;

import id.salur.registry.family.ComponentResource.PersonComponent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is shown of a family, for a look at what a change would do to it. */
@ApplicationScoped
public class FamilyPictures {
    private final FamilyReads reads;

    FamilyPictures(FamilyReads reads) {
        this.reads = reads;
    }

    /** As {@code GET /v1/families/{id}}; 404 for one that is not seen. */
    public FamilyView view(UUID family) {
        return reads.get(family);
    }

    /** As {@code GET /v1/families/{id}/components} of a day. */
    public List<PersonComponent> components(UUID family, LocalDate on) {
        return reads.components(family, on).stream()
                .map(span -> new PersonComponent(span.personId(), span.component(), span.from(), span.until()))
                .toList();
    }
}
