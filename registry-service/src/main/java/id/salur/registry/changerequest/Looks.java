package id.salur.registry.changerequest;

import id.salur.platform.problem.Problem;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.changerequest.Effect.Held;
import id.salur.registry.changerequest.Effect.Household;
import id.salur.registry.changerequest.Effect.Member;
import id.salur.registry.changerequest.Kind.Applied;
import id.salur.registry.eligibility.recheck.FactRechecks;
import id.salur.registry.family.FamilyPictures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks at what a change does by doing it with the code of the approval, and taking it back: no row, event, task or version stays. Costs what the
 * change costs, of one or two families.
 */
@ApplicationScoped
class Looks {
    private final Jdbi jdbi;
    private final FamilyPictures families;
    private final FactRechecks rechecks;
    private final Clock clock;

    Looks(Jdbi jdbi, FamilyPictures families, FactRechecks rechecks, Clock clock) {
        this.jdbi = jdbi;
        this.families = families;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    /** Before and after, in a transaction of its own that is rolled back. 404 for a family that is not seen. */
    Effect effect(Kind kind, UUID family, ChangeDetails details) {
        QuarkusTransaction.begin();
        try {
            return jdbi.withHandle(h -> {
                LocalDate stage = nextStage();
                List<UUID> concerned = lock(h, kind, family, details);
                List<Household> before = takenBack(h, () -> pictures(h, concerned, stage));
                try {
                    Applied applied = kind.apply(h, family, details);
                    return new Effect(stage, before, pictures(h, applied.families(), stage), null);
                } catch (Problem refused) {
                    return new Effect(stage, before, List.of(), refused.slug());
                }
            });
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** What a change answers, without what it does; in the transaction of a command. */
    <T> T takenBack(Handle h, Supplier<T> work) {
        h.execute("savepoint look");
        T seen = work.get();
        h.execute("rollback to savepoint look");
        return seen;
    }

    /** All the families of a change, locked in the order of their ids; 404 for one that is not seen. */
    List<UUID> lock(Handle h, Kind kind, UUID family, ChangeDetails details) {
        List<UUID> concerned = new ArrayList<>(List.of(family));
        concerned.addAll(kind.others(details));
        int locked = h.createQuery("select id from family where id = any (:families) order by id for no key update")
                .bind("families", concerned.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list()
                .size();
        if (locked < concerned.stream().distinct().count()) {
            throw Problem.notFound("family");
        }
        return concerned;
    }

    private LocalDate nextStage() {
        LocalDate today = JakartaDay.today(clock);
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        return quarter.plusMonths(3);
    }

    private List<Household> pictures(Handle h, List<UUID> concerned, LocalDate stage) {
        return concerned.stream()
                .map(family -> new Household(
                        families.view(family),
                        families.components(family, stage),
                        memberships(h, family),
                        held(h, family),
                        rechecks.foresee(h, family, stage)))
                .toList();
    }

    private static List<Member> memberships(Handle h, UUID family) {
        return h.createQuery(
                        "select id, programme, status, reasons from membership where family_id = :family order by id")
                .bind("family", family)
                .mapTo(Member.class)
                .list();
    }

    private static Held held(Handle h, UUID family) {
        return h.createQuery("select reason, since from recipient_hold where family_id = :family and ended_at is null")
                .bind("family", family)
                .mapTo(Held.class)
                .findOne()
                .orElse(null);
    }
}
