package id.salur.launcher.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One process of the stack.
 *
 * @param environment what it gets beside the launcher's own environment
 * @param stopSignal what asks it to end in order
 * @param before made ready before each start, restarts included
 * @param ready whether it works now; a {@link StackException} says that it never will
 */
record Part(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        String stopSignal,
        Runnable before,
        BooleanSupplier ready) {}
