package id.salur.registry.changerequest;

import id.salur.registry.family.Corrections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Another number of the card. */
@ApplicationScoped
class KkCorrection implements Kind {
    private final Corrections corrections;

    KkCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.KK;
    }

    @Override
    public Set<String> needs() {
        return Set.of("kk");
    }

    @Override
    public Applied apply(Handle h, UUID family, ChangeDetails told) {
        return new Applied(ChangeDetails.ofKk(corrections.kk(h, family, told.kk())), List.of(family));
    }
}
