package id.salur.launcher.bench.everyday;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.stack.Superuser;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Measures calls by few and by many callers, each beside its baseline. */
final class Workbench {
    /** How many call at the same time. */
    static final List<Integer> CALLERS = List.of(4, 16);

    /** Callers have numbers that no measurement gives to another: those of few, those of many, and those whose calls are only looked at. */
    static final int NUMBERS = 4 + 16 + Recorder.SAMPLES;

    private static final ObjectMapper JSON = new ObjectMapper();
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

    /** A token of this role for each caller, by his number. */
    List<String> tokens(String role, IntFunction<String> area) {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < NUMBERS; number++) {
            all.add(tokens.token(role + "-" + number, List.of(role), List.of(area.apply(number))));
        }
        return all;
    }

    /** The first number of so many callers. */
    static int first(int callers) {
        return CALLERS.stream()
                .filter(fewer -> fewer < callers)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Load.Result run(Call call, int callers) {
        int first = first(callers);
        return load.run(call.name(), callers, number -> call.worker(first + number));
    }

    /**
     * Measures a call that reads, beside a call of the same service that does nothing.
     *
     * @param right whether an answer is the one that is meant; one is looked at before
     */
    void besideLiveness(String service, Call call, double goal, Predicate<JsonNode> right) throws IOException {
        look(call, right);
        Map<Integer, Double> most = liveness(service, call.service());
        for (int callers : CALLERS) {
            outcome.add(new Line(call.name(), run(call, callers), "liveness", most.get(callers), goal));
        }
    }

    private static void look(Call call, Predicate<JsonNode> right) throws IOException {
        JsonNode answer =
                JSON.readTree(call.once(call.next().apply(NUMBERS - 1)).body());
        if (!right.test(answer)) {
            throw new IllegalStateException(call.name() + ": the answer is not what is measured");
        }
    }

    /** Measures a call that is compared with nothing but a figure of its own. */
    void alone(Call call, Predicate<JsonNode> right, Function<Load.Result, Figure> figure) throws IOException {
        look(call, right);
        for (int callers : CALLERS) {
            Load.Result result = run(call, callers);
            outcome.add(Line.alone(call.name(), result));
            outcome.add(figure.apply(result));
        }
    }

    /** What is done between the calls and the bare SQL. */
    @FunctionalInterface
    interface Then {
        void look() throws SQLException, IOException;
    }

    /** Measures a call that writes, beside the same rows by bare SQL. */
    void besideBareSql(String database, Call call, double goal, Then then) throws SQLException, IOException {
        Recording recording = new Recorder(superuser, database).record(call, NUMBERS - Recorder.SAMPLES);
        Map<Integer, Load.Result> results = new HashMap<>();
        for (int callers : CALLERS) {
            results.put(callers, run(call, callers));
        }
        then.look();
        outcome.wrote(call.name(), recording.rows());
        String bare = "bare SQL, "
                + Text.whole(recording.rows().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()) + " rows in " + recording.tables().size() + " tables";
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
                Load.Result result = run(call, callers);
                outcome.add(Line.alone(call.name(), result));
                known.put(callers, result.perSecond());
            }
            liveness.put(at, known);
        }
        return known;
    }
}
