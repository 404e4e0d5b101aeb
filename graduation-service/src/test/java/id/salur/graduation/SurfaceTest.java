package id.salur.graduation;

import id.salur.platform.testing.Surface;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@ServiceTest
class SurfaceTest extends Surface {}
