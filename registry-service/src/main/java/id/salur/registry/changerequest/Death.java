package id.salur.registry.changerequest;

import id.salur.registry.family.LifeEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A member died: the money is held where they received it. */
@ApplicationScoped
class Death implements Kind {
    private final LifeEvents events;

    Death(LifeEvents events) {
        this.events = events;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.DEATH;
    }

    @Override
    public Set<String> needs() {
        return Set.of("personId");
    }

    @Override
    public Set<String> takes() {
        return Set.of("on");
    }

    @Override
    public Applied apply(Handle h, UUID family, ChangeDetails told) {
        return new Applied(
                ChangeDetails.day(told.personId(), events.died(h, family, told.personId(), told.on())),
                List.of(family));
    }
}
