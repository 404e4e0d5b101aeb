package id.salur.disbursement.budget;

import static id.salur.platform.testing.Api.created;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import id.salur.disbursement.Road;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** A province's own budget for BPNT: nobody else's tests see its money. */
public final class Regional {
    public final String province;
    public final String fund;
    public final int year;
    public final Api officer;
    public final Api approver;

    public Regional(int year, String province) {
        this.year = year;
        this.province = province;
        this.fund = "APBD-" + province;
        this.officer = Api.as("province-officer", province);
        this.approver = Api.as("approver", province);
    }

    public Regional open(long amount) {
        approve(order(proposeToOpen(officer, amount))).statusCode(200).body("kind", is("OPEN"));
        return this;
    }

    public ValidatableResponse proposeToOpen(Api as, long amount) {
        return as.post("/v1/budgets/proposals", opening(amount));
    }

    public Map<String, Object> opening(long amount) {
        return Map.of("programme", "BPNT", "fiscalYear", year, "amount", amount, "legalBasis", "APBD", "fund", fund);
    }

    public ValidatableResponse post(String path, Map<String, Object> body) {
        return post(officer, path, body);
    }

    public ValidatableResponse post(Api as, String path, Map<String, Object> body) {
        Map<String, Object> all = new HashMap<>(Map.of("fund", fund, "legalBasis", "letter 1"));
        all.putAll(body);
        return as.post("/v1/budgets/BPNT/" + year + "/" + path, all);
    }

    public ValidatableResponse allocate(String district, long amount) {
        return post("allocations", Map.of("from", province, "to", district, "amount", amount));
    }

    public ValidatableResponse giveBack(String district, long amount) {
        return post("give-backs", Map.of("from", district, "to", province, "amount", amount));
    }

    public ValidatableResponse revise(long amount) {
        return post("revisions", Map.of("amount", amount));
    }

    public ValidatableResponse close(boolean carryOver) {
        return post("close", Map.of("carryOver", carryOver));
    }

    public static String order(ValidatableResponse proposed) {
        return created(proposed);
    }

    public ValidatableResponse approve(String order) {
        return approve(approver, order);
    }

    public static ValidatableResponse approve(Api as, String order) {
        return as.command("/v1/budget-orders/" + order + "/approve", "\"1\"");
    }

    public String run(Road road, String stage) {
        String run = created(road.open(stage, Map.of("fund", fund)));
        road.act(road.officer, run, "compute").statusCode(200);
        return run;
    }

    public long balance(String kind, String region) {
        return Sql.number("select coalesce(sum(balance), 0) from account where programme = 'BPNT' and fiscal_year = "
                + year + " and fund = '" + fund + "' and kind = '" + kind + "' and region_code = '" + region + "'");
    }

    public void conserved() {
        officer.get("/v1/budgets/BPNT/" + year + "/conservation?fund=" + fund)
                .statusCode(200)
                .body("holds", equalTo(true));
    }
}
