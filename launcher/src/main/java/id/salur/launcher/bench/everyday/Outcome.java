package id.salur.launcher.bench.everyday;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was measured, as a table for the screen and as a file. */
final class Outcome {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> surroundings = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> written = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /** Where and on what it was measured. */
    void around(String what, String value) {
        surroundings.put(what, value);
    }

    void add(Line line) {
        lines.add(line);
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    /** What a call writes, rows by table. */
    void wrote(String call, Map<String, Double> rows) {
        written.put(call, rows);
    }

    long errors() {
        return lines.stream().mapToLong(line -> line.result().errors()).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        surroundings.forEach((what, value) ->
                text.append("  ").append(what).append(": ").append(value).append('\n'));
        return text.append('\n').append(calls()).append('\n').append(others()).toString();
    }

    private Table calls() {
        Table table = new Table(
                "call",
                "callers",
                "a second",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "errors",
                "against",
                "ratio",
                "goal",
                "met");
        for (Line line : lines) {
            Latencies latencies = line.result().latencies();
            table.row(
                    line.call(),
                    Integer.toString(line.result().callers()),
                    Text.whole(line.result().perSecond()),
                    Text.tenth(latencies.millis(0.5)),
                    Text.tenth(latencies.millis(0.95)),
                    Text.tenth(latencies.millis(0.99)),
                    Figures.whole(line.result().errors()),
                    line.against().isEmpty() ? "" : line.against() + " " + Text.whole(line.baseline()),
                    line.against().isEmpty() ? "" : Text.hundredth(line.ratio()),
                    line.goal() == 0 ? "" : Text.hundredth(line.goal()),
                    line.goal() == 0 ? "" : yes(line.met()));
        }
        return table;
    }

    private Table others() {
        Table table = new Table("figure", "value", "goal", "met");
        for (Figure figure : figures) {
            table.row(
                    figure.what(),
                    Text.tenth(figure.value()) + " " + figure.unit(),
                    goal(figure),
                    figure.wanted() == Figure.Wanted.NOTHING ? "" : yes(figure.met()));
        }
        return table;
    }

    private static String goal(Figure figure) {
        return switch (figure.wanted()) {
            case MOST -> "at most " + Text.tenth(figure.goal());
            case LEAST -> "at least " + Text.tenth(figure.goal());
            case NOTHING -> "";
        };
    }

    private static String yes(boolean met) {
        return met ? "yes" : "no";
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
    }

    private ObjectNode json() {
        ObjectNode all = JSON.createObjectNode();
        surroundings.forEach(all.putObject("surroundings")::put);
        ArrayNode calls = all.putArray("calls");
        for (Line line : lines) {
            Latencies latencies = line.result().latencies();
            ObjectNode call = calls.addObject()
                    .put("call", line.call())
                    .put("callers", line.result().callers())
                    .put("calls", latencies.count())
                    .put("perSecond", line.result().perSecond())
                    .put("p50Millis", latencies.millis(0.5))
                    .put("p95Millis", latencies.millis(0.95))
                    .put("p99Millis", latencies.millis(0.99))
                    .put("errors", line.result().errors());
            if (line.result().errors() > 0) {
                call.put("error", line.result().error());
            }
            if (!line.against().isEmpty()) {
                call.put("against", line.against()).put("baselinePerSecond", line.baseline());
                call.put("ratio", line.ratio());
            }
            if (line.goal() > 0) {
                call.put("goal", line.goal()).put("met", line.met());
            }
        }
        ArrayNode others = all.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode other = others.addObject()
                    .put("figure", figure.what())
                    .put("value", figure.value())
                    .put("unit", figure.unit());
            if (figure.wanted() != Figure.Wanted.NOTHING) {
                other.put(figure.wanted() == Figure.Wanted.MOST ? "atMost" : "atLeast", figure.goal());
                other.put("met", figure.met());
            }
        }
        ObjectNode rows = all.putObject("rowsWritten");
        written.forEach((call, tables) -> tables.forEach(rows.putObject(call)::put));
        return all;
    }
}
