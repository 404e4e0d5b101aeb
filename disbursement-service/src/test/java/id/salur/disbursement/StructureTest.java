package id.salur.disbursement;

import id.salur.platform.testing.Structure;
import org.junit.jupiter.api.Test;

class StructureTest {
    @Test
    void theRulesOfTheHouseHold() {
        Structure.verify("id.salur.disbursement");
    }
}
