package id.salur.launcher.bench.everyday;

import java.io.IOException;
import java.net.URI;
import java.util.function.IntFunction;

/**
 * A call of a service that many make.
 *
 * @param status of its answer when all is well
 * @param next the next request of the caller of this number; null when there is none left
 */
record Call(String name, URI service, int status, IntFunction<Request> next) {
    /** One caller, on a connection of its own. */
    Worker worker(int number) {
        return new OverWire(this, number, new Wire(service));
    }

    /** Makes it once and looks at the answer. */
    Wire.Reply once(Request request) throws IOException {
        try (Wire wire = new Wire(service)) {
            return checked(wire.send(request.bytes()));
        }
    }

    private Wire.Reply checked(Wire.Reply reply) throws IOException {
        if (reply.status() != status) {
            throw new IOException(name + " was answered " + reply.status() + " " + problem(reply.text()));
        }
        return reply;
    }

    /** The type of a problem; its text may name somebody. */
    private static String problem(String body) {
        return body.replaceAll("(?s).*\"type\"\\s*:\\s*\"([^\"]*)\".*", "$1")
                .lines()
                .findFirst()
                .orElse("");
    }

    private record OverWire(Call call, int number, Wire wire) implements Worker {
        @Override
        public boolean once() throws IOException {
            Request request = call.next().apply(number);
            if (request == null) {
                return false;
            }
            call.checked(wire.send(request.bytes()));
            return true;
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
