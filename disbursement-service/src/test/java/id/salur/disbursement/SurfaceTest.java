package id.salur.disbursement;

import id.salur.platform.testing.Surface;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@ServiceTest
class SurfaceTest extends Surface {
    SurfaceTest() {
        super("94", Set.of("approval_limit", "hard_access_area", "payment_channel"));
    }
}
