package id.salur.registry.changerequest;

import id.salur.registry.family.LifeEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Another head of the household. */
@ApplicationScoped
class HeadChange implements Kind {
    private final LifeEvents events;

    HeadChange(LifeEvents events) {
        this.events = events;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.HEAD;
    }

    @Override
    public Set<String> needs() {
        return Set.of("on", "relations");
    }

    @Override
    public Applied apply(Handle h, UUID family, ChangeDetails told) {
        return new Applied(
                ChangeDetails.related(events.related(h, family, told.relations(), told.on()), told.on()),
                List.of(family));
    }
}
