package id.salur.launcher;

import id.salur.launcher.stack.StackClient;

/** What is done when this process is told to end. */
final class Hooks {

    private Hooks() {}

    /** Ends the stack, unless it is over or kept. */
    static void onInterrupt(StackClient stack, Console console) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, console), "end"));
    }

    private static void end(StackClient stack, Console console) {
        if (stack.ends()) {
            console.line("Ending the stack.");
            stack.close();
        }
    }
}
