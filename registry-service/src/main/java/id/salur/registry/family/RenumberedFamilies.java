package id.salur.registry.family;

import id.salur.platform.sql.SqlFile;
import id.salur.platform.task.TaskState;
import id.salur.platform.task.Tasks;
import id.salur.registry.publish.FamilyEvents;
import id.salur.registry.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Households get the new code of their village, as a set, and each is told. */
@ApplicationScoped
class RenumberedFamilies implements RegionFollower, FamilyFollower {
    private static final String RENUMBER = SqlFile.of(RenumberedFamilies.class, "renumber");

    private final Tasks tasks;

    RenumberedFamilies(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void follow(Handle h) {
        h.execute(RENUMBER);
    }

    @Override
    public void tell(Handle h) {
        FamilyEvents.renumbered(h);
    }

    @Override
    public void moved(Handle h, UUID family, String regionCode) {
        tasks.end(MOVE_FAMILY, List.of(family), TaskState.DONE);
    }
}
