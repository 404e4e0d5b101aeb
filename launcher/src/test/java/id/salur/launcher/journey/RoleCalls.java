package id.salur.launcher.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** For each row of the README's table of roles, calls that only the roles of the row may make. */
final class RoleCalls {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String VILLAGE = "53.15.05.2003";
    private static final AtomicInteger SERIAL = new AtomicInteger(4000);

    /** Whose area is what in these calls. */
    static final Map<String, String> AREAS = Map.of(
            "province-officer", "53",
            "district-officer", "53.15",
            "approver", "53.15",
            "bank", "53.15",
            "facilitator", "53.15.05",
            "village-officer", VILLAGE);

    /**
     * One operation.
     *
     * @param status what the first role of the row is answered; 404 where the thing is made up and only the role is asked for
     * @param only whether all other roles are refused, or just that of a village officer
     */
    record Call(String service, String method, String path, String type, String body, int status, boolean only) {}

    private RoleCalls() {}

    /** By the text of the row. The family is registered, and proposed for BPNT, by the rows before. */
    static Map<String, List<Call>> of(String family) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        calls.put(
                "propose that regions become others (`/v1/region-changes`), or apply it; not both",
                List.of(post("registry", "/v1/region-changes/" + made() + "/apply", "", 404)));
        calls.put("load BPS codes (`/v1/bps-codes`)", List.of(post("registry", "/v1/bps-codes", CSV, "a\n", 400)));
        calls.put(
                "say how files of other systems are read (`/v1/import-profiles`)",
                List.of(post("registry", "/v1/import-profiles", "{}", 400)));
        calls.put("register families", List.of(post("registry", "/v1/families", family(), 201)));
        calls.put("import families", List.of(post("registry", "/v1/family-imports", CSV, "kk,nik\n1,2\n", 400)));
        calls.put(
                "propose families",
                List.of(post(
                        "registry", "/v1/proposals", "{\"familyId\":\"" + family + "\",\"programme\":\"BPNT\"}", 201)));
        calls.put(
                "enter the minutes or the statement that proposals rest on",
                List.of(post(
                        "registry", "/v1/proposal-bases/" + made() + "/proposals", "{\"programme\":\"PKH\"}", 422)));
        calls.put(
                "tell what a visit to a family found",
                List.of(post(
                        "registry",
                        "/v1/families/" + made() + "/field-results",
                        "{\"result\":\"MOVED\",\"visitedOn\":\"2020-01-12\"}",
                        404)));
        calls.put("verify proposals", List.of(post("registry", "/v1/proposals/" + made() + "/verify", "{}", 404)));
        calls.put(
                "approve proposals, graduations and corrections of accounts",
                List.of(
                        post("registry", "/v1/proposals/" + made() + "/approve", "{\"on\":\"2019-01-01\"}", 404),
                        post("disbursement", "/v1/account-corrections/" + made() + "/approve", "", 404),
                        post(
                                "graduation",
                                "/v1/cases/" + made() + "/confirm",
                                "{\"effectiveOn\":\"2019-01-01\"}",
                                404)));
        calls.put(
                "propose who receives a family's money instead of one who died or left",
                List.of(post(
                        "registry",
                        "/v1/families/" + made() + "/recipient-changes",
                        "{\"personId\":\"" + made() + "\",\"effectiveOn\":\"2020-01-20\"}",
                        404)));
        calls.put(
                "approve who receives a family's money",
                List.of(post("registry", "/v1/recipient-changes/" + made() + "/approve", "", 404)));
        calls.put("open a budget of the nation (APBN)", List.of(opened("APBN", 2091)));
        calls.put("open a budget of a province (APBD)", List.of(opened("APBD-53", 2092)));
        calls.put("open a budget of a regency (APBD)", List.of(opened("APBD-53.15", 2093)));
        calls.put(
                "allocate from a budget",
                List.of(post(
                        "disbursement",
                        "/v1/budgets/BPNT/2097/allocations",
                        "{\"from\":\"ID\",\"to\":\"53\",\"amount\":1}",
                        409)));
        calls.put(
                "stage runs from compute to close",
                List.of(
                        post("disbursement", "/v1/stage-runs/" + made() + "/compute", "", 404),
                        post("disbursement", "/v1/stage-runs/" + made() + "/submit", "", 404),
                        post("disbursement", "/v1/stage-runs/" + made() + "/close", "{\"on\":\"2019-12-31\"}", 404)));
        calls.put(
                "approve runs, corrections, budget orders and aid applications",
                List.of(
                        post("disbursement", "/v1/stage-runs/" + made() + "/approve", "", 404),
                        post("disbursement", "/v1/corrections/" + made() + "/approve", "", 404),
                        post("disbursement", "/v1/aid-applications/" + made() + "/approve", "", 404),
                        post("disbursement", "/v1/budget-orders/" + made() + "/approve", "", 404)));
        calls.put(
                "propose a correction of an account at a bank",
                List.of(post("disbursement", "/v1/account-corrections", accountCorrection(), 422)));
        calls.put(
                "propose aid applications, name their payee, record what is handed over",
                List.of(
                        post("disbursement", "/v1/aid-applications", aid(), 422),
                        post("disbursement", "/v1/aid-applications/" + made() + "/handovers", handover(), 404)));
        calls.put(
                "verify and close aid applications",
                List.of(
                        post("disbursement", "/v1/aid-applications/" + made() + "/verify", "", 404),
                        post(
                                "disbursement",
                                "/v1/aid-applications/" + made() + "/close",
                                "{\"reason\":\"done\"}",
                                404)));
        calls.put(
                "fetch a batch's file, send its results or the statements of an account",
                List.of(
                        get("disbursement", "/v1/batches/" + made() + "/file", 404),
                        post("disbursement", "/v1/batches/" + made() + "/results", CSV, "a\n", 404),
                        post("disbursement", "/v1/statements", CSV, "a\n", 400)));
        calls.put(
                "learn from the registry who the recipients of the file's families are, for a purpose and on record",
                List.of(post(
                        "registry",
                        "/v1/recipients",
                        "{\"purpose\":\"Account opening\",\"familyIds\":[\"" + family + "\"]}",
                        200)));
        calls.put(
                "ask whether a payment has come (`/v1/payments`)",
                List.of(get("disbursement", "/v1/payments?familyId=" + family, 200)));
        calls.put(
                "see courses and providers, also those of the regions above",
                List.of(get("training", "/v1/courses", 200), get("training", "/v1/providers", 200)));
        calls.put(
                "enter courses and providers, enrol, take attendance, grant equipment",
                List.of(
                        post("training", "/v1/providers", provider(), 201),
                        post("training", "/v1/courses/" + made() + "/enrolments", person(), 404),
                        post("training", "/v1/enrolments/" + made() + "/equipment", equipment(), 404)));
        calls.put(
                "export the ledger",
                List.of(get("disbursement", "/v1/ledger/export?programme=BPNT&fiscalYear=2097", 404)));
        calls.put(
                "see who did what (`/v1/audit`)",
                List.of(
                        get("registry", "/v1/audit", 200),
                        get("disbursement", "/v1/audit", 200),
                        get("training", "/v1/audit", 200),
                        get("graduation", "/v1/audit", 200)));
        calls.put(
                "read what other systems need",
                List.of(new Call("disbursement", "GET", "/v1/digests/memberships", JSON, "", 200, false)));
        calls.put(
                "send evidence files (`/v1/evidence`): photographs, minutes, statements",
                List.of(post(
                        "registry",
                        "/v1/evidence?kind=PHOTOGRAPH&purpose=proposal&regionCode=" + VILLAGE,
                        "image/png",
                        "no picture",
                        422)));
        calls.put(
                "open an evidence file, for a purpose and on record",
                List.of(post(
                        "registry",
                        "/v1/evidence/" + made() + "/content",
                        "{\"purpose\":\"Looking at a complaint\"}",
                        404)));
        calls.put(
                "see what there is to do in each service (`/v1/tasks`): tasks of the own role",
                List.of(
                        get("registry", "/v1/tasks", 200),
                        get("disbursement", "/v1/tasks", 200),
                        get("training", "/v1/tasks", 200),
                        get("graduation", "/v1/tasks", 200)));
        calls.put("see dead letters", List.of(get("registry", "/v1/dead-letters", 200)));
        calls.put("replay dead letters", List.of(post("registry", "/v1/dead-letters/" + made() + "/replay", "", 404)));
        return calls;
    }

    private static Call get(String service, String path, int status) {
        return new Call(service, "GET", path, JSON, "", status, true);
    }

    private static Call post(String service, String path, String body, int status) {
        return post(service, path, JSON, body, status);
    }

    private static Call post(String service, String path, String type, String body, int status) {
        return new Call(service, "POST", path, type, body, status, true);
    }

    private static UUID made() {
        return UUID.randomUUID();
    }

    /** A mother of 1989 and nobody else. */
    static String family() {
        int serial = SERIAL.incrementAndGet();
        return ("{\"kk\":\"531505311224%d\",\"regionCode\":\"" + VILLAGE
                        + "\",\"desil\":2,\"members\":[{\"nik\":\"531505410289%d\","
                        + "\"name\":\"Warga %d\",\"sex\":\"F\",\"birthDate\":\"1989-02-01\",\"relation\":\"HEAD\",\"recipient\":true,"
                        + "\"severeDisability\":false}]}")
                .formatted(serial, serial, serial);
    }

    private static Call opened(String fund, int year) {
        String body = "{\"programme\":\"BPNT\",\"fiscalYear\":" + year
                + ",\"amount\":1000000,\"legalBasis\":\"DIPA\",\"fund\":\"" + fund + "\"}";
        return post("disbursement", "/v1/budgets/proposals", body, 201);
    }

    private static String provider() {
        return "{\"name\":\"BLK " + made() + "\",\"kind\":\"GOVERNMENT\",\"regionCode\":\"53.15.05\"}";
    }

    private static String person() {
        return "{\"personId\":\"" + made() + "\",\"on\":\"2020-01-20\"}";
    }

    private static String accountCorrection() {
        return "{\"familyId\":\"" + made() + "\",\"bank\":\"BRI\",\"accountNumber\":\"003401000123\",\"reason\":\"x\"}";
    }

    private static String aid() {
        return "{\"programme\":\"KUBE\",\"fiscalYear\":2016,\"regionCode\":\"" + VILLAGE + "\",\"familyIds\":[\""
                + made() + "\"],\"unitCost\":2000000}";
    }

    private static String handover() {
        return "{\"handedOn\":\"2020-02-14\",\"receipt\":\"BAST-1\",\"items\":[{\"ordinal\":1,\"quantity\":1}]}";
    }

    private static String equipment() {
        return "{\"item\":\"SEWING_MACHINE\",\"quantity\":1,\"on\":\"2020-02-14\"}";
    }
}
