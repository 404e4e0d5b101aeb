package id.salur.launcher.journey;

import id.salur.launcher.stack.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Seven ports in a row for a stack. They lie below the range from which the kernel takes ports for outgoing connections:
 * one of those could sit on a service's port while the service restarts.
 */
final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 31_000;
    private static final int NEEDED = 7;

    private FreePorts() {}

    static Ports choose() {
        int base = ThreadLocalRandom.current()
                .ints(1000, LOWEST, HIGHEST)
                .filter(FreePorts::free)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + NEEDED + " free ports in a row"));
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5); // and Kafka's controller
    }

    private static boolean free(int base) {
        return IntStream.range(base, base + NEEDED).allMatch(FreePorts::bindable);
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
