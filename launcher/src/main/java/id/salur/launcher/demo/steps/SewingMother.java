package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mother learns sewing, gets a machine, opens a workshop, and her family leaves by its own will (graduasi mandiri). */
final class SewingMother {
    private static final int SESSIONS = 5;
    private static final List<String> CRITERIA =
            List.of("BUSINESS_STARTED", "DECLARATION_SIGNED", "EQUIPMENT_GRANTED", "TRAINING_COMPLETED");

    private final Road road;
    private final Regency regency;
    private final Household household;
    private final Household another;
    private final int year;
    private final Caller training;

    SewingMother(Road road, Regency regency, int year, Household household, Household another) {
        this.road = road;
        this.regency = regency;
        this.year = year;
        this.household = household;
        this.another = another;
        this.training = road.training().as(regency.facilitator());
    }

    void run() {
        road.checks().part(regency.name() + ": the mother who learns sewing (graduasi mandiri)");
        learn();
        graduate();
        household.checkEnded("the mother's family", "GRADUAT");
    }

    /** From the course to the business. */
    void learn() {
        equipAndStart(attend(openCourse()));
    }

    private String openCourse() {
        Answer provider = training.post(
                "/v1/providers",
                Map.of(
                        "name",
                        "Loka Bina Karya " + regency.name(),
                        "kind",
                        "TRAINING_CENTRE",
                        "regionCode",
                        regency.code()));
        return training.post(
                        "/v1/courses",
                        Map.of(
                                "skill",
                                "SEWING",
                                "providerId",
                                provider.text("id"),
                                "regionCode",
                                regency.code(),
                                "title",
                                "Menjahit dasar",
                                "seats",
                                1,
                                "startsOn",
                                on("01-27"),
                                "endsOn",
                                on("02-14"),
                                "sessions",
                                SESSIONS,
                                "minimumAttendancePercent",
                                80))
                .text("id");
    }

    private String attend(String course) {
        String enrolments = "/v1/courses/" + course + "/enrolments";
        String enrolment = enrol(enrolments, household).text("id");
        Optional<Refusal> full = Refused.by(() -> enrol(enrolments, another));
        road.checks()
                .that(
                        "the course has one seat: the next person is refused (409 course-full)",
                        full.isPresent() && full.get().is(409, "course-full"),
                        "the answer was " + full.map(Throwable::getMessage).orElse("yes"));
        Optional<Refusal> tooEarly = Refused.by(() -> complete(enrolment));
        road.checks()
                .that(
                        "completion without attendance is refused (409 attendance-too-low)",
                        tooEarly.isPresent() && tooEarly.get().is(409, "attendance-too-low"),
                        "the answer was " + tooEarly.map(Throwable::getMessage).orElse("yes"));
        for (int session = 1; session <= SESSIONS; session++) {
            training.post(
                    "/v1/courses/" + course + "/attendances",
                    Map.of("session", session, "on", on("02-0" + session), "present", List.of(enrolment)));
        }
        complete(enrolment);
        return enrolment;
    }

    private Answer enrol(String enrolments, Household person) {
        return training.post(enrolments, Map.of("personId", person.recipient(), "on", on("01-24")));
    }

    private Answer complete(String enrolment) {
        return change(enrolment, "complete", Map.of("on", on("02-14")));
    }

    private void equipAndStart(String enrolment) {
        change(enrolment, "equipment", Map.of("item", "mesin jahit", "quantity", 1, "on", on("02-17")));
        change(enrolment, "business", Map.of("kind", "jahitan rumah", "on", on("02-24")));
    }

    private Answer change(String enrolment, String action, Map<String, ?> body) {
        String path = "/v1/enrolments/" + enrolment;
        return training.post(path + "/" + action, body, training.get(path).etag());
    }

    /** Her case, opened by the events: signed and confirmed. */
    void graduate() {
        GraduationCase found = GraduationCase.await(road, regency, household, "MANDIRI");
        Person approver = regency.approver();
        Patience.until(() -> found.met(approver).size() == CRITERIA.size() - 1);
        Optional<Refusal> early = Refused.by(() -> found.confirm(approver, on("03-16")));
        road.checks()
                .that(
                        "her case cannot be confirmed before she has signed (409 criteria-not-met)",
                        early.isPresent() && early.get().is(409, "criteria-not-met"),
                        "the answer was " + early.map(Throwable::getMessage).orElse("yes"));
        found.declare(regency.facilitator(), on("03-09"));
        road.checks()
                .same(
                        "trained, equipped, in business, signed: all four criteria are met",
                        CRITERIA,
                        found.met(approver));
        found.confirm(approver, on("03-16"));
        road.checks().same("an approver confirmed it", "CONFIRMED", found.state(approver));
    }

    private String on(String monthAndDay) {
        return year + "-" + monthAndDay;
    }
}
