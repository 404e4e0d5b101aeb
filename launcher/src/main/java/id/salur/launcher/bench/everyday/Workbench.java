package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.stack.Superuser;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures calls by few and by many callers, each beside its baseline. */
final class Workbench {
    /** How many call at the same time. */
    static final List<Integer> CALLERS = List.of(4, 16);

    static final int MOST_CALLERS = 16;

    private static final String LIVENESS = "/q/health/live";

    private final TokenIssuer tokens;
    private final Load load;
    private final Console console;
    private final Superuser superuser;
    private final Outcome outcome;
    private final Map<URI, Map<Integer, Double>> liveness = new HashMap<>();

    Workbench(TokenIssuer tokens, Load load, Console console, Superuser superuser, Outcome outcome) {
        this.tokens = tokens;
        this.load = load;
        this.console = console;
        this.superuser = superuser;
        this.outcome = outcome;
    }

    Console console() {
        return console;
    }

    Superuser superuser() {
        return superuser;
    }

    Outcome outcome() {
        return outcome;
    }

    /** A token of this person; ask once for each caller, not once for each call. */
    String token(Person person) {
        return tokens.token(person.user(), List.of(person.role()), List.of(person.area()));
    }

    /** Measures a call that reads, beside a call of the same service that does nothing. */
    void besideLiveness(String service, Call call, double goal) throws IOException {
        Map<Integer, Double> most = liveness(service, call.service());
        call.once(call.next().apply(0));
        for (int callers : CALLERS) {
            outcome.add(new Line(
                    call.name(), load.run(call.name(), callers, call::worker), "liveness", most.get(callers), goal));
        }
    }

    /** What is done between the calls and the bare SQL. */
    @FunctionalInterface
    interface Then {
        void look() throws SQLException, IOException;
    }

    /** Measures a call that writes, beside the same rows by bare SQL. */
    void besideBareSql(String database, Call call, double goal, Then then) throws SQLException, IOException {
        Recording recording = new Recorder(superuser, database).record(call);
        Map<Integer, Load.Result> results = new HashMap<>();
        for (int callers : CALLERS) {
            results.put(callers, load.run(call.name(), callers, call::worker));
        }
        then.look();
        String bare = "bare SQL, " + Text.whole(recording.rowsEach()) + " rows in "
                + recording.tables().size() + " tables";
        // the tables of the copy begin empty
        try (Replay replay = new Replay(superuser, database, recording)) {
            for (int callers : CALLERS) {
                Load.Result alone = load.run("  the same by bare SQL", callers, replay::worker);
                if (alone.errors() > 0) {
                    throw new IllegalStateException("bare SQL of " + call.name() + ": " + alone.error());
                }
                outcome.add(new Line(call.name(), results.get(callers), bare, alone.perSecond(), goal));
            }
        }
    }

    /** What service and generator do at most: measured once for each service. */
    private Map<Integer, Double> liveness(String service, URI at) {
        Map<Integer, Double> known = liveness.get(at);
        if (known == null) {
            known = new HashMap<>();
            Call call = new Call("liveness of " + service, at, 200, number -> Request.get(LIVENESS, ""));
            for (int callers : CALLERS) {
                Load.Result result = load.run(call.name(), callers, call::worker);
                outcome.add(Line.alone(call.name(), result));
                known.put(callers, result.perSecond());
            }
            liveness.put(at, known);
        }
        return known;
    }
}
