package id.salur.launcher;

import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.Urls;

/** What to do with a stack that is up. */
final class Hints {

    private Hints() {}

    static void show(Console console, Urls urls, Mode mode) {
        console.line("");
        console.line("  registry      " + urls.registry());
        console.line("  disbursement  " + urls.disbursement());
        console.line("  training      " + urls.training());
        console.line("  graduation    " + urls.graduation());
        console.line("");
        console.line("  curl -H \"Authorization: Bearer $(./salur token)\" " + urls.registry() + "/v1/regions/counts");
        console.line("  ./salur status shows it, ./salur down ends it; " + mode.afterDown() + ".");
        console.line("  /docs at each service says what it can do.");
    }
}
