package id.salur.platform.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page of the document of the running service: whole, and made of nothing from elsewhere. */
public final class DocsAssert {
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href|spec-url)=\"([^\"]*)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]* src=)|\\son[a-z]+=");

    private DocsAssert() {}

    /** Fails if the page or a part of it is not there, comes from another host, or needs more than its policy allows. */
    public static void theDocumentIsReadable() {
        Response page = given().get("/docs");
        assertEquals(200, page.statusCode());
        assertTrue(page.contentType().startsWith("text/html"), page.contentType());
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self';"), policy);
        assertFalse(SCRIPT.matcher(page.asString()).find(), "a script within the page");
        List<String> addresses = ADDRESS.matcher(page.asString())
                .results()
                .map(DocsAssert::address)
                .toList();
        assertTrue(addresses.contains("/q/openapi?format=json"), addresses.toString());
        for (String address : addresses) {
            if (!address.startsWith("data:")) {
                assertTrue(address.matches("/[^/].*"), address);
                given().get(address).then().statusCode(200);
            }
        }
        given().get("/docs/redoc.standalone.js").then().contentType(startsWith("text/javascript"));
        given().get("/docs/LICENSE.txt").then().statusCode(200).body(containsString("MIT"));
        given().get("/docs/nothing.js").then().statusCode(404);
    }

    private static String address(MatchResult found) {
        return found.group(1);
    }
}
