package id.salur.registry.changerequest;

import id.salur.registry.family.Corrections;
import id.salur.registry.person.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Another name of a member. */
@ApplicationScoped
class NameCorrection implements Kind {
    private final Corrections corrections;

    NameCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of("personId", "name");
    }

    @Override
    public Applied apply(Handle h, UUID family, ChangeDetails told) {
        Identity was = corrections.person(
                h, family, told.personId(), now -> new Identity(told.name(), now.sex(), now.birthDate()));
        return new Applied(ChangeDetails.identity(told.personId(), was.name(), null, null), List.of(family));
    }
}
