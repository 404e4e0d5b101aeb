package id.salur.disbursement;

import id.salur.platform.testing.AreaScopeAssert;
import id.salur.platform.testing.DocumentAssert;
import id.salur.platform.testing.OperationsAssert;
import id.salur.platform.testing.ProblemPagesAssert;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for the whole surface of the service, whatever is added to it. */
@QuarkusTest
@ServiceTest
class SurfaceTest {
    @Test
    void everyOperationAnswers() {
        OperationsAssert.everyOperationAnswers();
    }

    @Test
    void everyRegionFilterIsStrict() {
        OperationsAssert.everyRegionFilterIsStrict();
    }

    @Test
    void nobodyAnonymousIsAnswered() {
        OperationsAssert.nobodyAnonymousIsAnswered();
    }

    @Test
    void aClientCanBeGenerated() {
        DocumentAssert.aClientCanBeGenerated();
    }

    @Test
    void everyProblemHasTextsInBothLanguagesAndAPage() {
        ProblemPagesAssert.everyProblemHasTextsInBothLanguagesAndAPage();
    }

    @Test
    void everyExampleIsUnderstood() {
        OperationsAssert.everyExampleIsUnderstood("94");
    }

    @Test
    void rolesAreAsWritten() {
        OperationsAssert.rolesAreAsWritten();
    }

    @Test
    void everyTableWithARegionIsProtected() {
        AreaScopeAssert.everyTableWithARegionIsProtected(
                Set.of("approval_limit", "hard_access_area", "payment_channel"));
    }
}
