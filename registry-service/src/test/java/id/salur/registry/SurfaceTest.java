package id.salur.registry;

import id.salur.platform.testing.Surface;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@ServiceTest
class SurfaceTest extends Surface {}
