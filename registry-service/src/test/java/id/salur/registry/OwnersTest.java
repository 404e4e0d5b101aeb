package id.salur.registry;

import id.salur.platform.testing.Owners;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class OwnersTest {
    @Test
    void eachTableIsWrittenByItsOwnerOnly() {
        Owners.verify("registry");
    }
}
