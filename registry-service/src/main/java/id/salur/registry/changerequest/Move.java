package id.salur.registry.changerequest;

import id.salur.registry.family.LifeEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The household lives in another village: everything about it goes along. */
@ApplicationScoped
class Move implements Kind {
    private final LifeEvents events;

    Move(LifeEvents events) {
        this.events = events;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.MOVE;
    }

    @Override
    public Set<String> needs() {
        return Set.of("on", "regionCode");
    }

    @Override
    public Applied apply(Handle h, UUID family, ChangeDetails told) {
        return new Applied(
                ChangeDetails.village(events.moved(h, family, told.regionCode(), told.on()), told.on()),
                List.of(family));
    }
}
