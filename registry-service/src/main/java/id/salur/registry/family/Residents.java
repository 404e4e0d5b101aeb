package id.salur.registry.family;

import id.salur.platform.time.JakartaDay;
import id.salur.registry.family.FamilyWrites.Resident;
import id.salur.registry.family.FamilyWrites.Room;
import id.salur.registry.person.Fault;
import id.salur.registry.person.Moves;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes in persons who are known and live in no household: id, numbers and facts stay as they are, whether they have papers or not. */
@ApplicationScoped
class Residents {
    private final FamilyWrites writes;
    private final Moves moves;
    private final Clock clock;

    Residents(FamilyWrites writes, Moves moves, Clock clock) {
        this.writes = writes;
        this.moves = moves;
        this.clock = clock;
    }

    /** 404 for who is not known; 422 {@code invalid-family} for who has a household on the day, died, or would be the head. */
    void moveIn(UUID family, String ifMatch, NewResident told) {
        LocalDate today = JakartaDay.today(clock);
        LocalDate since = told.since() == null ? today : told.since();
        if (since.isAfter(today)) {
            refuse("since", "date-out-of-range");
        }
        UUID person = told.personId();
        List<UUID> back = new ArrayList<>();
        writes.change(family, ifMatch, h -> {
            Room room = FamilyWrites.room(h, family, told.relation());
            moves.moveIn(h, person, room.region(), since).ifPresent(fault -> refuse(fault.field(), fault.code()));
            Set<UUID> recipient = FamilyWrites.recipientsBack(h, family, List.of(person));
            back.addAll(recipient.isEmpty() ? List.of() : List.of(family));
            Resident resident = new Resident(person, told.relation(), !recipient.isEmpty(), since);
            if (FamilyWrites.house(h, family, room.region(), room.position(), List.of(resident))
                    .isEmpty()) {
                refuse("personId", Moves.HOUSED);
            }
        });
        writes.recipientsBack(back);
    }

    private static void refuse(String field, String code) {
        FamilyWrites.refuse(List.of(NewFamily.at(1, new Fault(field, code))));
    }
}
