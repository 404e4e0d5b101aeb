package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Refusal;
import id.salur.launcher.demo.report.Table;
import java.util.Map;

/** The budget of a programme and year, opened for the nation and allocated downwards. */
public final class Budgets {
    private final Road road;

    public Budgets(Road road) {
        this.road = road;
    }

    /** Proposed by one, approved by another: a budget of the nation is over the limit of any officer. */
    public void open(String programme, int year, long amount, String legalBasis) {
        approve(
                "ID",
                as(Person.nationalOfficer())
                        .post(
                                "/v1/budgets/proposals",
                                Map.of(
                                        "programme", programme,
                                        "fiscalYear", year,
                                        "amount", amount,
                                        "legalBasis", legalBasis)));
    }

    /** One step down: by the nation for a province, by the province for a regency; what is over the limit of one by two. */
    public void allocate(String programme, int year, String from, String to, long amount) {
        Caller giver = as(from.equals("ID") ? Person.nationalOfficer() : Person.provinceOfficer(from));
        String path = "/v1/budgets/" + programme + "/" + year + "/allocations";
        Map<String, ?> body = Map.of("from", from, "to", to, "amount", amount);
        try {
            giver.post(path, body);
        } catch (Refusal refusal) {
            if (!refusal.slug().equals("over-limit")) {
                throw refusal;
            }
            approve(from, giver.post(path + "/proposals", body));
        }
    }

    private void approve(String region, Answer order) {
        as(Person.approver(region))
                .post("/v1/budget-orders/" + order.body().path("id").asText() + "/approve", Map.of(), order.etag());
    }

    private Caller as(Person person) {
        return road.disbursement().as(person);
    }

    /** Every figure of the ledger at a node and below, as it stands now: for showing that nothing changed. */
    public JsonNode books(String programme, int year) {
        return road.disbursement()
                .as(Person.nationalOfficer())
                .get("/v1/budgets/" + programme + "/" + year + "/conservation")
                .body();
    }

    /** The proof that at every node what was allocated is settled, returned, in transit or unspent. */
    void prove(String programme, int year) {
        JsonNode proof = books(programme, year);
        Table table = new Table("node", "allocated", "settled", "returned", "in transit", "unspent", "holds");
        boolean sums = true;
        for (Node node : Node.fromTheNationDown(proof.path("nodes"))) {
            sums &= node.holds();
            table.row(node.cells());
        }
        road.report().section("Conservation, " + programme + " " + year, table, control(proof));
        road.checks()
                .that(
                        "books of " + programme + " " + year + " balance at "
                                + proof.path("nodes").size() + " nodes and in the control accounts",
                        proof.path("holds").asBoolean()
                                && sums
                                && !proof.path("nodes").isEmpty(),
                        "a node or a control account does not hold");
    }

    private static String control(JsonNode proof) {
        long equal = 0;
        StringBuilder unequal = new StringBuilder();
        for (JsonNode account : proof.path("control")) {
            if (account.path("holds").asBoolean()) {
                equal++;
            } else {
                unequal.append("\nNOT equal: ").append(account);
            }
        }
        return "Control accounts whose postings equal their payments: " + equal + "." + unequal;
    }
}
