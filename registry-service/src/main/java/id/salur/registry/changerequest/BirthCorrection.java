package id.salur.registry.changerequest;

import id.salur.registry.family.Corrections;
import id.salur.registry.person.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Another birth date or sex of a member: components and ages were others all along, and are judged once more. */
@ApplicationScoped
class BirthCorrection implements Kind {
    private final Corrections corrections;

    BirthCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.BIRTH_DATE;
    }

    @Override
    public Set<String> needs() {
        return Set.of("personId");
    }

    @Override
    public Set<String> takes() {
        return Set.of("birthDate", "sex");
    }

    @Override
    public Applied apply(Handle h, UUID family, ChangeDetails told) {
        Identity was = corrections.person(
                h,
                family,
                told.personId(),
                now -> new Identity(
                        now.name(),
                        Objects.requireNonNullElse(told.sex(), now.sex()),
                        Objects.requireNonNullElse(told.birthDate(), now.birthDate())));
        return new Applied(ChangeDetails.identity(told.personId(), null, was.birthDate(), was.sex()), List.of(family));
    }
}
