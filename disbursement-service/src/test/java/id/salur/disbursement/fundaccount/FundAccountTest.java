package id.salur.disbursement.fundaccount;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.ServiceTest;
import id.salur.disbursement.budget.BudgetKey;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account that payments are made from is set by two people and holds from a day on. */
@QuarkusTest
@ServiceTest
class FundAccountTest {
    private static final Api OFFICER = Api.as("national-officer", "ID");
    private static final Api APPROVER = Api.as("approver", "ID");

    private final FundAccounts accounts;

    FundAccountTest(FundAccounts accounts) {
        this.accounts = accounts;
    }

    private static Map<String, Object> account(int year, String identifier, String from) {
        return new HashMap<>(Map.of(
                "programme",
                "PKH",
                "fiscalYear",
                year,
                "bank",
                "BNI",
                "identifier",
                identifier,
                "holderName",
                "RPKBUNP PKH",
                "validFrom",
                from));
    }

    private static String id(ValidatableResponse proposed) {
        return proposed.statusCode(201)
                .header("Location", startsWith("/v1/fund-accounts/"))
                .body("state", is("PROPOSED"))
                .extract()
                .path("id");
    }

    private static void approved(String id) {
        APPROVER.command("/v1/fund-accounts/" + id + "/approve", "\"1\"")
                .statusCode(200)
                .body("state", is("APPROVED"));
    }

    private String on(int year, String day) {
        return accounts.of(BudgetKey.apbn("PKH", year), "BNI", LocalDate.parse(day))
                .identifier();
    }

    @Test
    void itHoldsFromItsDayOnceAnotherPersonApproved() {
        String id = id(OFFICER.post("/v1/fund-accounts", account(2031, "0098765432101", "2031-03-01")));
        assertEquals("APBN-2031-PKH", on(2031, "2031-03-01"));
        approved(id);
        approved(id(OFFICER.post("/v1/fund-accounts", account(2031, "0098765432102", "2031-06-01"))));
        assertEquals("APBN-2031-PKH", on(2031, "2031-02-28"));
        assertEquals("0098765432101", on(2031, "2031-03-01"));
        assertEquals("0098765432102", on(2031, "2031-06-01"));
        OFFICER.get("/v1/fund-accounts?programme=PKH&fiscalYear=2031&bank=BNI&state=APPROVED")
                .statusCode(200)
                .body("items.identifier", equalTo(List.of("0098765432101", "0098765432102")));
        OFFICER.get("/v1/fund-accounts/" + id).statusCode(200).header("ETag", is("\"2\""));
    }

    @Test
    void aRejectedOneIsNeverUsed() {
        String id = id(OFFICER.post("/v1/fund-accounts", account(2032, "0098765432103", "2032-01-01")));
        APPROVER.command("/v1/fund-accounts/" + id + "/reject", "\"1\"", Map.of("reason", "not the letter's"))
                .statusCode(200)
                .body("note", is("not the letter's"));
        assertEquals("APBN-2032-PKH", on(2032, "2032-06-01"));
        APPROVER.command("/v1/fund-accounts/" + id + "/approve", "\"2\"").spec(refused(409, "illegal-transition"));
    }

    @Test
    void badInputIsRefused() {
        Map<String, Object> wrong = account(2033, "1", "2033-01-01");
        OFFICER.post("/v1/fund-accounts", wrong).spec(refused(400, "invalid-request"));
        wrong = account(2033, "0098765432104", "2033-01-01");
        wrong.put("programme", "NONE");
        OFFICER.post("/v1/fund-accounts", wrong).spec(refused(422, "unknown-programme"));
        wrong = account(2033, "0098765432104", "2033-01-01");
        wrong.put("fund", "MINE");
        OFFICER.post("/v1/fund-accounts", wrong).spec(refused(422, "unknown-fund"));
        wrong = account(2033, "0098765432104", "2033-01-01");
        Api.as("national-officer", "53").post("/v1/fund-accounts", wrong).spec(refused(403, "outside-area"));
        String id = id(OFFICER.post("/v1/fund-accounts", wrong));
        APPROVER.command("/v1/fund-accounts/" + id + "/approve", "\"7\"").spec(refused(412, "stale-etag"));
        OFFICER.command("/v1/fund-accounts/" + id + "/approve", "\"1\"").spec(refused(403, "role-not-allowed"));
        Api both = Api.with(Tokens.of(List.of("national-officer", "approver"), List.of("ID"), "both"));
        String own = id(both.post("/v1/fund-accounts", account(2033, "0098765432105", "2033-01-01")));
        both.command("/v1/fund-accounts/" + own + "/approve", "\"1\"").spec(refused(409, "same-person"));
    }
}
