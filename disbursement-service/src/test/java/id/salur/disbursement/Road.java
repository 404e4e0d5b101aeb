package id.salur.disbursement;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.salur.disbursement.budget.Regional;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** The road as a caller walks it, for one district: budget, run, compute, submit, approve, release, bank, results. */
public final class Road {
    public static final Api NATION = Api.as("national-officer", "ID");

    /** Provinces of which no test picks a regency by hand. */
    private static final Set<String> KEPT =
            Set.of("12", "13", "31", "33", "34", "64", "81", "82", "92", "93", "94", "95", "96");

    private static final Queue<String> FREE = free();

    public final String district;
    public final String programme;
    public final int year;
    public final Api officer;
    public final Api approver;
    public final Api bank;

    private Road(String programme, int year, String district) {
        this.programme = programme;
        this.year = year;
        this.district = district;
        this.officer = Api.as("district-officer", district);
        this.approver = Api.as("approver", district);
        this.bank = Api.with(Tokens.of(List.of("bank", "bank:BRI", "bank:BNI"), List.of(district), "bank"));
    }

    /** In a regency that nobody else has, so that tests do not see each other's money. */
    public static Road fresh(String programme, int year) {
        return new Road(programme, year, Objects.requireNonNull(FREE.poll(), "another province, please"));
    }

    /** In a district that the test needs for what it is: its banks, its names, the fund or the limits of its province. */
    public static Road in(String programme, int year, String district) {
        assertFalse(FREE.contains(district), () -> district + " is kept for Road.fresh");
        return new Road(programme, year, district);
    }

    /** The same district, in another programme or year. */
    public Road also(String programme, int year) {
        return new Road(programme, year, district);
    }

    private static Queue<String> free() {
        try (InputStream regencies = Road.class.getResourceAsStream("/facts/regions/regencies.csv")) {
            return new String(regencies.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .filter(code -> KEPT.contains(code.substring(0, 2)))
                    .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A caller of a name, in this area. */
    public Api person(String name, String... roles) {
        return Api.with(Tokens.of(List.of(roles), List.of(district), name));
    }

    public String village() {
        return district + ".01.2001";
    }

    /** Money down to the district; the national budget is opened once for all tests. */
    public Road allocate(long amount) {
        ValidatableResponse proposed = NATION.post(
                "/v1/budgets/proposals",
                Map.of(
                        "programme",
                        programme,
                        "fiscalYear",
                        year,
                        "amount",
                        1_000_000_000_000_000L,
                        "legalBasis",
                        "DIPA"));
        if (proposed.extract().statusCode() == 201) {
            Regional.approve(Api.as("approver", "ID"), Regional.order(proposed)).statusCode(200);
        } else {
            proposed.spec(refused(409, "budget-exists"));
        }
        String province = district.substring(0, 2);
        allocate("ID", province, amount).statusCode(201);
        allocate(province, district, amount).statusCode(201);
        return this;
    }

    public ValidatableResponse allocate(String from, String to, Object amount) {
        return NATION.post(
                "/v1/budgets/" + programme + "/" + year + "/allocations",
                Map.of("from", from, "to", to, "amount", amount));
    }

    /** Families that the registry told of, members of the programme since the first day of the year. */
    public List<UUID> families(int count, String... components) {
        List<UUID> families = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            families.add(family(village(), components));
        }
        return families;
    }

    public UUID family(String village, String... components) {
        UUID id = UUID.randomUUID();
        String family = "select '" + id + "'::uuid, '" + village + "'";
        List<String> sql = new ArrayList<>();
        sql.add(Rows.families(family));
        sql.add(RecipientOf.of(family));
        for (int i = 0; i < components.length; i++) {
            sql.add(Rows.spans(family + ", " + (i + 1) + ", '" + components[i] + "'"));
        }
        sql.add(Rows.members(programme, year + "-01-01", family));
        Sql.execute(sql.toArray(String[]::new));
        return id;
    }

    public ValidatableResponse open(String stage) {
        return open(stage, Map.of());
    }

    public ValidatableResponse supplementary(String stage) {
        return open(stage, Map.of("kind", "SUPPLEMENTARY"));
    }

    public ValidatableResponse open(String stage, Map<String, String> more) {
        Map<String, Object> run = new HashMap<>(more);
        run.putAll(Map.of("programme", programme, "fiscalYear", year, "stage", stage, "regionCode", district));
        return officer.post("/v1/stage-runs", run);
    }

    public String run(String stage) {
        return created(open(stage));
    }

    public String etag(String run) {
        return officer.get("/v1/stage-runs/" + run).statusCode(200).extract().header("ETag");
    }

    /** Why an action on a run is not offered to the officer, the same in the list; null if it is. */
    public String keptFrom(String run, String action) {
        JsonPath one =
                officer.get("/v1/stage-runs/" + run).statusCode(200).extract().jsonPath();
        JsonPath list = officer.get(
                        "/v1/stage-runs?programme=" + programme + "&fiscalYear=" + year + "&regionCode=" + district)
                .statusCode(200)
                .extract()
                .jsonPath();
        String listed = "items.find { it.id == '" + run + "' }.";
        assertEquals(one.getList("unavailableActions"), list.getList(listed + "unavailableActions"));
        assertEquals(one.getList("availableActions"), list.getList(listed + "availableActions"));
        String reason = one.getString("unavailableActions.find { it.action == '" + action + "' }?.reason");
        assertEquals(reason == null, one.getList("availableActions").contains(action), action);
        return reason;
    }

    /** The statuses of submits that race, each with the tag of before. */
    public List<Integer> submitAtOnce(List<String> runs) {
        Map<String, String> tags = runs.stream().collect(Collectors.toMap(run -> run, this::etag));
        return AtOnce.statuses(runs, run -> officer.command("/v1/stage-runs/" + run + "/submit", tags.get(run)));
    }

    public ValidatableResponse act(Api as, String run, String action) {
        return as.command("/v1/stage-runs/" + run + "/" + action, etag(run));
    }

    public ValidatableResponse act(Api as, String run, String action, Object body) {
        return as.command("/v1/stage-runs/" + run + "/" + action, etag(run), body);
    }

    public String computed(String stage) {
        String run = run(stage);
        act(officer, run, "compute").statusCode(200);
        return run;
    }

    /** From COMPUTED to RELEASED. */
    public String release(String run) {
        return release(run, year + "-01-25");
    }

    public String release(String run, String on) {
        act(officer, run, "submit").statusCode(200);
        act(approver, run, "approve").statusCode(200);
        act(officer, run, "release", Map.of("sp2dNumber", "SP2D/" + run, "releasedOn", on))
                .statusCode(200);
        return run;
    }

    public String released(String stage) {
        return release(computed(stage));
    }

    /** The only batch of a run. */
    public String batch(String run) {
        List<String> ids = bank.get("/v1/stage-runs/" + run + "/batches")
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(1, ids.size());
        return ids.get(0);
    }

    /** Lines of the bank's file without its header. */
    public List<String> file(String batch) {
        String csv = bank.get("/v1/batches/" + batch + "/file")
                .statusCode(200)
                .extract()
                .asString();
        List<String> lines = List.of(csv.split("\n"));
        assertEquals("batch_id,payment_id,account_number,open_account,amount,family_id,recipient_name", lines.get(0));
        return lines.subList(1, lines.size());
    }

    public ValidatableResponse results(String batch, List<String> lines) {
        return bank.csv("/v1/batches/" + batch + "/results", csv(lines).getBytes(StandardCharsets.UTF_8));
    }

    public static String csv(List<String> lines) {
        return "batch_id,payment_id,status,amount,reason,value_date,bank_reference,account_number\n"
                + String.join("\n", lines) + "\n";
    }

    /** A bank that pays what its file says. */
    public List<String> paid(String batch) {
        return file(batch).stream()
                .map(line -> line.split(",", -1))
                .map(f -> f[0] + "," + f[1] + ",PAID," + f[4] + ",," + year + "-01-28,R-" + UUID.randomUUID() + ","
                        + (f[3].equals("true") ? "0034" + Math.floorMod(f[1].hashCode(), 1_000_000) : ""))
                .toList();
    }

    /** A bank that pays nobody. */
    public List<String> failed(String batch, String reason) {
        return file(batch).stream()
                .map(line -> line.split(",", -1))
                .map(f -> f[0] + "," + f[1] + ",FAILED," + f[4] + "," + reason + "," + year + "-01-28,,")
                .toList();
    }

    /** The follow-up of what failed. */
    public String followUp(Api as, String run) {
        return created(as.post("/v1/stage-runs/" + run + "/follow-up"));
    }

    /** Proposed by the officer. */
    public ValidatableResponse propose(String run, String kind, String payment, String on) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "on", on, "reason", "as the scenario says"));
        if (payment != null) {
            body.put("paymentId", payment);
        }
        return officer.post("/v1/stage-runs/" + run + "/corrections", body);
    }

    public ValidatableResponse approve(String correction) {
        return approver.post("/v1/corrections/" + correction + "/approve");
    }

    /** Proposed by the officer, approved by the approver. */
    public void correct(String run, String kind, String payment, String on) {
        String id = created(propose(run, kind, payment, on));
        approve(id).statusCode(200);
    }

    /** By the service's own proof, and by whoever verifies the export of the whole book. */
    public void conserved() {
        NATION.get("/v1/budgets/" + programme + "/" + year + "/conservation")
                .statusCode(200)
                .body("holds", org.hamcrest.Matchers.is(true));
        assertEquals(List.of(), Exports.verdict(programme, year).findings());
    }

    public long settled() {
        return officer.get("/v1/reports/realisation?programme=" + programme + "&fiscalYear=" + year + "&regionCode="
                        + district)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("settled");
    }
}
