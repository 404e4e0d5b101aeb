package id.salur.disbursement;

import id.salur.platform.testing.Owners;
import id.salur.platform.testing.SqlFiles;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class OwnersTest {
    @Test
    void eachTableIsWrittenByItsOwnerOnly() {
        Owners.verify("disbursement");
    }

    @Test
    void theSqlFilesRunInPsql() {
        SqlFiles.run("disbursement");
    }
}
