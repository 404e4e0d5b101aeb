package id.salur.registry.changerequest;

import id.salur.registry.family.LifeEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The household is away without a known village: its memberships end at the next re-check. */
@ApplicationScoped
class MoveOut implements Kind {
    private final LifeEvents events;

    MoveOut(LifeEvents events) {
        this.events = events;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.MOVE_OUT;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Set<String> takes() {
        return Set.of("on");
    }

    @Override
    public Applied apply(Handle h, UUID family, ChangeDetails told) {
        return new Applied(ChangeDetails.day(null, events.movedOut(h, family, told.on())), List.of(family));
    }
}
