package id.salur.launcher.bench;

import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The memory of the stack: proportional set size, so that shared pages count once. Watched, the most that stack and this process held at one time. */
public final class Memory implements AutoCloseable {
    private static final int EVERY_SECONDS = 5;

    private final Home home;
    private final AtomicLong peak = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread watching = new Thread(this::untilTheEnd, "memory");

    private Memory(Home home) {
        this.home = home;
    }

    static Memory watch(Home home) {
        Memory memory = new Memory(home);
        memory.watching.start();
        return memory;
    }

    long peakMebibytes() {
        return peak.get() / 1024;
    }

    private void untilTheEnd() {
        try {
            do {
                sample();
            } while (!end.await(EVERY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kibibytes of each part of the stack that runs now, with the processes it started. */
    public static Map<String, Long> ofParts(Home home) {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (State.PartState part : State.running(home).map(State::parts).orElse(List.of())) {
            parts.put(
                    part.name(),
                    ProcessHandle.of(part.pid()).stream()
                            .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                            .mapToLong(Memory::proportional)
                            .sum());
        }
        return parts;
    }

    private void sample() {
        List<ProcessHandle> roots = State.running(home).stream()
                .flatMap(state -> state.parts().stream())
                .flatMap(part -> ProcessHandle.of(part.pid()).stream())
                .toList();
        long kibibytes = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        roots.stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants())))
                .mapToLong(Memory::proportional)
                .sum();
        peak.accumulateAndGet(kibibytes, Math::max);
    }

    private static long proportional(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}
