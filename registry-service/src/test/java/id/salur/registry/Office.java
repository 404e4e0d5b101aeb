package id.salur.registry;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests need of the registry's office: callers, families with valid numbers, and a look past row level security. */
public final class Office {
    public static final String VILLAGE = "53.15.05.2003";
    public static final String OTHER_VILLAGE = "53.15.05.2004";
    public static final String FAR_VILLAGE = "15.01.01.2011";
    public static final Api OFFICER = Api.as("district-officer", "53.15");
    public static final Api APPROVER = Api.as("approver", "53.15");
    public static final Api FAR_OFFICER = Api.as("district-officer", "15.01");
    public static final Api AUDITOR = Api.as("auditor", "ID");
    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    private Office() {}

    public static String kk() {
        return "531505" + "010115" + serial();
    }

    public static String nik(LocalDate birth, boolean woman) {
        return "531505%02d%02d%02d"
                        .formatted(
                                birth.getDayOfMonth() + (woman ? 40 : 0), birth.getMonthValue(), birth.getYear() % 100)
                + serial();
    }

    private static String serial() {
        return "%04d".formatted(SERIAL.getAndIncrement());
    }

    /** The head and recipient: a woman of 1980 without any component. */
    public static Map<String, Object> head() {
        return person("1980-02-03", "F", "HEAD", Map.of("recipient", true));
    }

    /** A child who goes to primary school in 2019. */
    public static Map<String, Object> pupil() {
        return person("2009-05-06", "M", "CHILD", Map.of("schoolLevel", "SD"));
    }

    public static Map<String, Object> person(String birth, String sex, String relation, Map<String, Object> facts) {
        Map<String, Object> person = new LinkedHashMap<>();
        LocalDate date = LocalDate.parse(birth);
        person.put("nik", nik(date, sex.equals("F")));
        person.put("name", "Warga " + serial());
        person.put("sex", sex);
        person.put("birthDate", birth);
        person.put("relation", relation);
        person.put("recipient", false);
        person.put("severeDisability", false);
        person.putAll(facts);
        return person;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Map<String, Object> family(int desil, Map<String, Object>... members) {
        return family(VILLAGE, desil, List.of(members));
    }

    public static Map<String, Object> family(String village, int desil, List<Map<String, Object>> members) {
        Map<String, Object> family = new LinkedHashMap<>();
        family.put("kk", kk());
        family.put("regionCode", village);
        family.put("desil", desil);
        family.put("members", new ArrayList<>(members));
        return family;
    }

    public static String register(Map<String, Object> family) {
        return registerBy(String.valueOf(family.get("regionCode")).startsWith("15") ? FAR_OFFICER : OFFICER, family);
    }

    public static String registerBy(Api officer, Map<String, Object> family) {
        return officer.create("/v1/families", family);
    }

    /** A family with a pupil, verified and approved for a programme from 2019-01-01 on. */
    public static String member(String programme) {
        return admit(register(family(2, head(), pupil())), programme);
    }

    public static String admit(String family, String programme) {
        String proposal = OFFICER.create("/v1/proposals", Map.of("familyId", family, "programme", programme));
        OFFICER.post("/v1/proposals/" + proposal + "/verify", Map.of()).statusCode(200);
        APPROVER.post("/v1/proposals/" + proposal + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(200);
        return family;
    }

    /** Disbursement tells of a programme; waits until it is known here. */
    public static void told(String programme, int version, boolean takesMembers) {
        String type = "salur.disbursement.programme.set.v1";
        String body = ContractAssert.example(type)
                .replace("PKH", programme)
                .replace("\"version\": 1", "\"version\": " + version)
                .replace("true", String.valueOf(takesMembers));
        ContractAssert.conforms(type, body);
        UUID event = TestEvents.send("salur.disbursement.programme", type, programme, body);
        Sql.until("select count(*) from inbox where event_id = '" + event + "'", 1);
    }

    public static String etag(String family) {
        return "\"" + Sql.number("select version from family where id = '" + family + "'") + "\"";
    }

    public static Api callerOf(String subject, String role, String area) {
        return Api.with(Tokens.of(List.of(role), List.of(area), subject));
    }

    /** The numbers of a family in clear. */
    public static ValidatableResponse reveal(String id) {
        return OFFICER.post("/v1/families/" + id + "/reveal", Map.of("purpose", "Correction at the civil registry"))
                .statusCode(200);
    }

    /** NIK of a member of a family as it was sent. */
    @SuppressWarnings("unchecked")
    public static String nikOf(Map<String, Object> family, int member) {
        return String.valueOf(
                ((List<Map<String, Object>>) family.get("members")).get(member).get("nik"));
    }
}
