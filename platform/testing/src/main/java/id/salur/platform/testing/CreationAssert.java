package id.salur.platform.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A request that is right in everything but who sends it: it is refused and nothing is there afterwards. The same one by the
 * right person creates, which proves that it was the token that was refused.
 *
 * @param request sends it as this caller
 * @param created counts what it would create, past row level security
 */
public record CreationAssert(Function<Api, ValidatableResponse> request, LongSupplier created) {

    /** The token has expired, is of another issuer, or is signed with another key: 401 {@code invalid-token}. */
    public CreationAssert refusesForeignTokens(String role, String area) {
        for (String token :
                List.of(Tokens.expired(role, area), Tokens.otherIssuer(role, area), Tokens.otherKey(role, area))) {
            refuses(Api.with(token), 401, "invalid-token");
        }
        return this;
    }

    /** The caller has the role, in another area. */
    public CreationAssert refusesElsewhere(String role, String elsewhere, int status, String problem) {
        refuses(Api.as(role, elsewhere), status, problem);
        return this;
    }

    /** The caller has the role, in the area: one more. */
    public void creates(String role, String area) {
        long before = created.getAsLong();
        request.apply(Api.as(role, area)).statusCode(lessThan(300));
        assertEquals(before + 1, created.getAsLong(), "created by the right person");
    }

    private void refuses(Api caller, int status, String problem) {
        long before = created.getAsLong();
        request.apply(caller)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/errors/" + problem));
        assertEquals(before, created.getAsLong(), "created in spite of " + problem);
    }
}
