package id.salur.platform.testing;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for the whole surface of a service, whatever is added to it: its operations, its document, its problems, its tables. */
public abstract class Surface {
    private final String area;
    private final Set<String> shared;

    protected Surface() {
        this("ID", Set.of());
    }

    /**
     * @param area where the examples of the document are tried; what they make stays, so no other test may work there
     * @param shared tables with a region that everybody may read
     */
    protected Surface(String area, Set<String> shared) {
        this.area = area;
        this.shared = shared;
    }

    @Test
    public void everyOperationAnswers() {
        OperationsAssert.everyOperationAnswers();
    }

    @Test
    public void everyRegionFilterIsStrict() {
        OperationsAssert.everyRegionFilterIsStrict();
    }

    @Test
    public void nobodyAnonymousIsAnswered() {
        OperationsAssert.nobodyAnonymousIsAnswered();
    }

    @Test
    public void aClientCanBeGenerated() {
        DocumentAssert.aClientCanBeGenerated();
    }

    @Test
    public void everyProblemIsInTheCatalogue() {
        ProblemPagesAssert.everyProblemIsInTheCatalogue();
    }

    @Test
    public void everyExampleIsUnderstood() {
        OperationsAssert.everyExampleIsUnderstood(area);
    }

    @Test
    public void everySampleIsUnderstood() {
        SamplesAssert.everySampleIsUnderstood(area, OperationsAssert.ROLES);
    }

    @Test
    public void theDocumentIsReadable() {
        DocsAssert.theDocumentIsReadable();
    }

    @Test
    public void rolesAreAsWritten() {
        OperationsAssert.rolesAreAsWritten();
    }

    @Test
    public void everyTableWithARegionIsProtected() {
        AreaScopeAssert.everyTableWithARegionIsProtected(shared);
    }

    @Test
    public void everyEntityAgreesWithItsTable() {
        EntityAssert.everyEntityAgreesWithItsTable();
    }
}
