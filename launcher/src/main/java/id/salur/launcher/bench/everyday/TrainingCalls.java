package id.salur.launcher.bench.everyday;

import id.salur.launcher.bench.everyday.Places.Place;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A facilitator enrols people in courses of 20 seats, takes the attendance of a session of a full course, and completes people who were
 * there. Courses, and those who sit in them when that is not what is measured, are written to the database before.
 */
final class TrainingCalls {
    private static final double GOAL = 0.25;
    private static final int SEATS = 20;
    private static final int SESSIONS = 500;
    /** Courses of each caller. */
    private static final int TO_ENROL = 100;

    private static final int TO_ATTEND = 20;

    /** The last year is over, so its days can be told. */
    private final int year = Year.now(ZoneOffset.UTC).getValue() - 1;

    private final Workbench bench;
    private final URI training;
    private final Villagers villagers;
    private final Rows rows;
    private final List<String> facilitators;

    TrainingCalls(Workbench bench, URI training, Villagers villagers) {
        this.bench = bench;
        this.training = training;
        this.villagers = villagers;
        this.rows = new Rows(bench.superuser(), "training");
        this.facilitators =
                bench.tokens("facilitator", number -> villagers.place(number).code());
    }

    private record Seat(String course, String person) {}

    private record Session(String course, int number, String present) {}

    void measure() throws SQLException, IOException {
        enrol();
        attend();
        complete();
    }

    private void enrol() throws SQLException, IOException {
        List<List<Seat>> seats = new ArrayList<>();
        for (int number = 0; number < Workbench.NUMBERS; number++) {
            Place place = villagers.place(number);
            List<String> persons = rows.read(
                    "select person_id::text from family_member where region_code >= ? and region_code < ? order by 1 limit ?",
                    row -> row.getString(1),
                    place.code() + ".",
                    place.code() + "/",
                    SEATS * TO_ENROL);
            List<String> courses = courses(place, "enrol " + number, 1, TO_ENROL);
            List<Seat> own = new ArrayList<>();
            for (int i = 0; i < courses.size() * SEATS; i++) {
                own.add(new Seat(courses.get(i / SEATS), persons.get(i % persons.size())));
            }
            seats.add(own);
        }
        Supply<Seat> supply = new Supply<>(seats::get);
        Call call = new Call("enrol a person", training, 201, number -> {
            Seat seat = supply.next(number);
            return seat == null
                    ? null
                    : Request.post(
                            "/v1/courses/" + seat.course() + "/enrolments",
                            facilitators.get(number),
                            "{\"personId\":\"" + seat.person() + "\",\"on\":\"" + year + "-01-05\"}");
        });
        bench.besideBareSql("training", call, GOAL, () -> {});
    }

    private void attend() throws SQLException, IOException {
        List<List<Session>> sessions = new ArrayList<>();
        for (int number = 0; number < Workbench.NUMBERS; number++) {
            List<Session> own = new ArrayList<>();
            for (String course : courses(villagers.place(number), "attend " + number, SESSIONS, TO_ATTEND)) {
                String present = fill(villagers.place(number), List.of(course)).stream()
                        .map(enrolment -> '"' + enrolment + '"')
                        .collect(Collectors.joining(","));
                for (int session = 1; session <= SESSIONS; session++) {
                    own.add(new Session(course, session, present));
                }
            }
            sessions.add(own);
        }
        Supply<Session> supply = new Supply<>(sessions::get);
        Call call = new Call("take the attendance of " + SEATS, training, 201, number -> {
            Session session = supply.next(number);
            return session == null
                    ? null
                    : Request.post(
                            "/v1/courses/" + session.course() + "/attendances",
                            facilitators.get(number),
                            "{\"session\":" + session.number() + ",\"on\":\"" + year + "-02-03\",\"present\":["
                                    + session.present() + "]}");
        });
        bench.besideBareSql("training", call, GOAL, () -> {});
    }

    private void complete() throws SQLException, IOException {
        List<List<String>> enrolments = new ArrayList<>();
        for (int number = 0; number < Workbench.NUMBERS; number++) {
            Place place = villagers.place(number);
            enrolments.add(fill(place, courses(place, "complete " + number, 1, TO_ENROL)));
        }
        rows.write("""
                insert into attendance (enrolment_id, session, held_on, present, region_code)
                select e.id, 1, c.starts_on, true, e.region_code
                from enrolment e join course c on c.id = e.course_id where c.title like 'complete %'""");
        Supply<String> supply = new Supply<>(enrolments::get);
        Call call = new Call("complete a training", training, 200, number -> {
            String enrolment = supply.next(number);
            return enrolment == null
                    ? null
                    : Request.post(
                                    "/v1/enrolments/" + enrolment + "/complete",
                                    facilitators.get(number),
                                    "{\"on\":\"" + year + "-02-14\"}")
                            .with("If-Match", "\"1\"");
        });
        bench.besideBareSql("training", call, GOAL, () -> {});
    }

    /** Courses without anybody in them. */
    private List<String> courses(Place place, String title, int sessions, int count) throws SQLException {
        return rows.read("""
                with p as (
                  insert into provider (name, kind, region_code) values (?, 'TRAINING_CENTRE', ?) returning id, region_code
                )
                insert into course (skill, provider_id, region_code, title, seats, starts_on, ends_on, sessions, minimum_attendance_percent)
                select 'SEWING', p.id, p.region_code, ?, ?, make_date(?, 1, 6), make_date(?, 6, 30), ?, 80
                from p cross join generate_series(1, ?) returning id::text""", row -> row.getString(1), title, place.code(), title, SEATS, year, year, sessions, count);
    }

    /** Seats people on every seat of these courses, and answers the enrolments. */
    private List<String> fill(Place place, List<String> courses) throws SQLException {
        return rows.read(
                """
                with c as (
                  update course set taken = seats where id = any (?::uuid[]) returning id, skill, starts_on, seats
                ), p as (
                  select person_id, family_id, region_code from family_member
                  where region_code >= ? and region_code < ? order by person_id limit ?
                )
                insert into enrolment (course_id, skill, person_id, family_id, region_code, state, enrolled_on)
                select c.id, c.skill, p.person_id, p.family_id, p.region_code, 'ENROLLED', c.starts_on
                from c cross join p returning id::text""",
                row -> row.getString(1),
                "{" + String.join(",", courses) + "}",
                place.code() + ".",
                place.code() + "/",
                SEATS);
    }
}
