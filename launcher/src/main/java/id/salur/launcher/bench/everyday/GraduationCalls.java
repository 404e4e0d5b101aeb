package id.salur.launcher.bench.everyday;

import id.salur.launcher.bench.everyday.Places.Place;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.steps.Road;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Families that trained, got equipment and began a business: their cases open by events, a facilitator takes the declaration, and an approver
 * confirms. The events are put into the outbox of training as its calls would have, all at once.
 */
final class GraduationCalls {
    private static final double GOAL = 0.25;

    private final int year = Year.now(ZoneOffset.UTC).getValue() - 1;
    private final Workbench bench;
    private final URI graduation;
    private final Villagers villagers;
    private final Rows rows;

    GraduationCalls(Workbench bench, URI graduation, Villagers villagers) {
        this.bench = bench;
        this.graduation = graduation;
        this.villagers = villagers;
        this.rows = new Rows(bench.superuser(), "graduation");
    }

    private record Case(String id, long version) {}

    void measure(Road road, Level level) throws SQLException, IOException {
        long families = admit(road);
        level.await("graduation", "membership", families);
        open(level, families);
        act("sign a declaration", "declaration", "facilitator", "{\"signedOn\":\"" + year + "-03-09\"}", "OPEN");
        rows.write(
                "update graduation_case set state = 'READY', signed_on = make_date(?, 3, 9), declared_by = 'facilitator', version = version + 1 where state = 'OPEN'",
                year);
        act("confirm a graduation", "confirm", "approver", "{\"effectiveOn\":\"" + year + "-04-01\"}", "READY");
    }

    /** All proposals become memberships, and answers how many. */
    private long admit(Road road) {
        long families = 0;
        for (Place place : villagers.places()) {
            batch(road, Person.facilitator(place.code()), "VERIFY", place);
            families += batch(road, Person.approver(place.code()), "APPROVE", place);
        }
        return families;
    }

    private long batch(Road road, Person person, String action, Place place) {
        Answer answer = road.registry()
                .as(person)
                .post(
                        "/v1/proposal-batches",
                        Map.of(
                                "action",
                                action,
                                "programme",
                                "PKH",
                                "regionCode",
                                place.code(),
                                "on",
                                year + "-01-01"));
        return answer.number("done");
    }

    private void open(Level level, long families) throws SQLException {
        long began = System.nanoTime();
        new Rows(bench.superuser(), "training").write("""
                insert into outbox (topic, type, key, body)
                select 'salur.training.participation', 'salur.training.' || told.type || '.v1', f.person_id::text,
                  jsonb_build_object('enrolmentId', f.enrolment, 'personId', f.person_id, 'familyId', f.family_id, 'regionCode', f.region_code,
                    'skill', 'SEWING', 'on', make_date(?, 2, told.day)) || jsonb_build_object(told.of, f.subject)
                from (select distinct on (family_id) family_id, person_id, region_code, uuidv7() as enrolment, uuidv7() as subject
                      from family_member order by family_id, person_id) f
                cross join (values (14, 'participation.completed', 'courseId'), (17, 'equipment.granted', 'grantId'),
                                   (24, 'business.started', 'businessId')) told (day, type, of)
                order by f.family_id, told.day""", year);
        level.await("graduation", "graduation_case", families);
        bench.outcome()
                .add(Figure.of(
                        "graduation cases opened a second, by events",
                        families * 1e9 / (System.nanoTime() - began),
                        ""));
    }

    private void act(String name, String action, String role, String body, String state)
            throws SQLException, IOException {
        List<List<Case>> cases = new ArrayList<>();
        for (Place place : villagers.places()) {
            cases.add(rows.read(
                    "select id::text, version from graduation_case where region_code >= ? and region_code < ? and state = ? order by id",
                    row -> new Case(row.getString(1), row.getLong(2)),
                    place.code() + ".",
                    place.code() + "/",
                    state));
        }
        List<String> tokens =
                bench.tokens(role, number -> villagers.place(number).code());
        Supply<Case> supply = Supply.shared(cases);
        Call call = new Call(name, graduation, 200, number -> {
            Case next = supply.next(number);
            return next == null
                    ? null
                    : Request.post("/v1/cases/" + next.id() + "/" + action, tokens.get(number), body)
                            .with("If-Match", "\"" + next.version() + "\"");
        });
        bench.besideBareSql("graduation", call, GOAL, () -> {});
    }
}
