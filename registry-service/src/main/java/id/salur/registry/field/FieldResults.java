package id.salur.registry.field;

import id.salur.platform.aggregate.Ids;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.eligibility.EffectiveDays;
import id.salur.registry.family.FamilyFollower;
import id.salur.registry.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of what visits found; it goes where the family goes. */
@ApplicationScoped
public class FieldResults implements FamilyFollower, RegionFollower {
    /** A reason not to approve, null where there is none, by a family {@code p.family_id}: what its last visit found. One look at an index a family. */
    public static final String OBSTACLE = """
        (select case when k.blocks then 'FIELD_' || k.code end
           from (select r.result from field_result r where r.family_id = p.family_id order by r.visited_on desc, r.id desc limit 1) found
           join field_result_code k on k.code = found.result)\
        """;

    private static final String SELECT =
            "select id, family_id, region_code, result, visited_on, told_by, told_at from field_result where ";

    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;

    FieldResults(Jdbi jdbi, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
    }

    FieldResult tell(UUID family, String result, LocalDate on) {
        new EffectiveDays(EffectiveDays.ofStart(clock).from(), JakartaDay.today(clock)).require(on);
        return jdbi.withHandle(h -> {
            String village = h.createQuery("select region_code from family where id = :id for no key update")
                    .bind("id", family)
                    .mapTo(String.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("family"));
            UUID id = Ids.next();
            int told = h.createUpdate("""
                insert into field_result (id, family_id, region_code, result, visited_on, told_by)
                select :id, :family, :village, code, :on, :by from field_result_code where code = :result\
                """)
                    .bind("id", id)
                    .bind("family", family)
                    .bind("village", village)
                    .bind("result", result)
                    .bind("on", on)
                    .bind("by", caller.id())
                    .execute();
            if (told == 0) {
                throw Problem.of(ProblemType.UNKNOWN_FIELD_RESULT)
                        .with("result", result)
                        .with(
                                "expected",
                                results(h).stream().map(FieldCodes.Result::code).toList());
            }
            return h.createQuery(SELECT + "id = :id")
                    .bind("id", id)
                    .mapTo(FieldResult.class)
                    .one();
        });
    }

    List<FieldResult> list(UUID family, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery(
                        SELECT
                                + "family_id = :family and (cast(:after as uuid) is null or id > :after) order by id limit :rows")
                .bind("family", family)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(FieldResult.class)
                .list());
    }

    FieldCodes codes() {
        return jdbi.withHandle(h -> new FieldCodes(
                results(h),
                h.createQuery("select code, actor, name_id, name_en from field_status_code order by position")
                        .mapTo(FieldCodes.Status.class)
                        .list()));
    }

    private static List<FieldCodes.Result> results(Handle h) {
        return h.createQuery("select code, number, name_id, name_en, blocks from field_result_code order by number")
                .mapTo(FieldCodes.Result.class)
                .list();
    }

    @Override
    public void moved(Handle h, UUID family, String regionCode) {
        h.createUpdate("update field_result set region_code = :region where family_id = :family")
                .bind("region", regionCode)
                .bind("family", family)
                .execute();
    }

    @Override
    public void follow(Handle h) {
        h.execute("update field_result k set region_code = m.code_new from region_family m where k.family_id ="
                + " m.family_id");
    }
}
