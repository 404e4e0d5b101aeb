package id.salur.platform.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("changedSince", "cursor", "limit", "programme", "regionCode", "state");

    @ParameterizedTest
    @CsvSource({
        "regon,regionCode",
        "region_code,regionCode",
        "REGIONCODE,regionCode",
        "updatedSince,changedSince",
        "page,state",
        "curser,cursor",
        "program,programme"
    })
    void theNearestIsFound(String given, String nearest) {
        assertEquals(Optional.of(nearest), Nearest.to(given, KNOWN));
    }

    @Test
    void whereThereAreNoneNoneIsNear() {
        assertEquals(Optional.empty(), Nearest.to("regon", List.of()));
    }
}
