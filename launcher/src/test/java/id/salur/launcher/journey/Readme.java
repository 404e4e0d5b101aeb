package id.salur.launcher.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What README.md promises that a machine can try.
 *
 * @param functions shell functions that the commands use
 * @param commands those of its blocks of commands, in their order
 * @param roles of its table: a step, and the roles that take it
 */
record Readme(String functions, List<Command> commands, Map<String, List<String>> roles) {
    static final Set<String> ROLES = Set.of(
            "national-officer",
            "province-officer",
            "district-officer",
            "village-officer",
            "facilitator",
            "approver",
            "bank",
            "auditor",
            "integrator",
            "operator");

    private static final String HEADER = "| step | role |";
    private static final Pattern STATUS = Pattern.compile("# .*\\((\\d{3})\\)");
    private static final Pattern ROLE = Pattern.compile("(?<![a-z:-])(" + String.join("|", ROLES) + ")(?![a-z:-])");

    /**
     * One command, as a shell takes it.
     *
     * @param status of the answer that the comment above it names, or none
     */
    record Command(String line, String status) {
        boolean calls() {
            return line.startsWith("curl");
        }
    }

    static Readme read(Path root) {
        try {
            List<String> lines = Files.readAllLines(root.resolve("README.md"));
            List<String> functions = new ArrayList<>();
            List<Command> commands = new ArrayList<>();
            for (List<String> block : blocks(lines)) {
                take(block, functions, commands);
            }
            return new Readme(String.join("\n", functions), commands, table(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> open = null;
        for (String line : lines) {
            if (line.startsWith("```")) {
                if (open != null) {
                    blocks.add(open);
                }
                open = open == null ? new ArrayList<>() : null;
            } else if (open != null) {
                open.add(line);
            }
        }
        return blocks;
    }

    /** A block that begins with a command or a function is one of commands; others show what is printed. */
    private static void take(List<String> block, List<String> functions, List<Command> commands) {
        if (block.isEmpty() || (!block.get(0).startsWith("./") && !block.get(0).contains("() {"))) {
            return;
        }
        String status = null;
        StringBuilder command = new StringBuilder();
        for (String line : block) {
            if (command.isEmpty() && line.contains("() {")) {
                functions.add(line);
            } else if (command.isEmpty() && line.startsWith("#")) {
                Matcher said = STATUS.matcher(line);
                status = said.matches() ? said.group(1) : null;
            } else if (!line.isBlank()) {
                command.append(line).append('\n');
                if (!line.endsWith("\\")) {
                    commands.add(new Command(command.toString(), status));
                    command.setLength(0);
                }
            }
        }
    }

    private static Map<String, List<String>> table(List<String> lines) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (String row : lines.subList(lines.indexOf(HEADER) + 2, lines.size())) {
            if (!row.startsWith("|")) {
                break;
            }
            String[] cells = row.split("\\|", -1);
            roles.put(
                    cells[1].strip(),
                    ROLE.matcher(cells[2].replaceAll("`[^`]*`", ""))
                            .results()
                            .map(found -> found.group(1))
                            .distinct()
                            .toList());
        }
        return roles;
    }

    /** Roles that a row does not name. */
    List<String> others(String step) {
        return ROLES.stream()
                .filter(role -> !roles.get(step).contains(role))
                .sorted()
                .toList();
    }
}
