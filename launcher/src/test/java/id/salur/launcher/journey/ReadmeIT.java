package id.salur.launcher.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.launcher.journey.RoleCalls.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README says, tried: its commands in their order, each row of its table of roles, what facilitators and villages may. */
@ExtendWith(SharedStack.class)
class ReadmeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = 120;

    /** Those that start or end a stack, or run this test. */
    private static final List<String> APART = List.of("./salur demo", "./mvnw verify", "./salur up", "./salur down");

    @TempDir
    Path folder;

    @Test
    void everyCommandDoesWhatItSays(RunningStack stack) throws IOException, InterruptedException {
        surroundings(stack);
        Readme readme = Readme.read(stack.root());
        List<String> faults = new ArrayList<>();
        int run = 0;
        for (Readme.Command command : readme.commands()) {
            if (APART.stream().anyMatch(command.line()::startsWith)) {
                continue;
            }
            run++;
            Process shell = shell(stack, readme.functions() + "\n" + command.line());
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(shell.waitFor(PATIENCE, TimeUnit.SECONDS), command::line);
            if (shell.exitValue() != 0) {
                faults.add(command.line() + "ends with " + shell.exitValue() + ": " + said);
            } else if (command.calls()) {
                int end = said.lastIndexOf('\n');
                if (!command.status().equals(said.substring(end + 1))) {
                    faults.add(command.line() + said);
                }
                JSON.readTree(said.substring(0, end));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(run > APART.size(), "commands were run");
    }

    /** The checkout's own script, this stack's home, and the ports that the README names led to those of this stack. */
    private void surroundings(RunningStack stack) throws IOException {
        Path salur = folder.resolve("salur");
        Files.writeString(salur, "#!/usr/bin/env bash\nexec '" + stack.root().resolve("salur") + "' \"$@\"\n");
        assertTrue(salur.toFile().setExecutable(true));
        StringBuilder curl = new StringBuilder("noproxy = \"*\"\nmax-time = 60\nwrite-out = \"\\n%{http_code}\"\n");
        Map<Integer, URI> services = Map.of(
                8081, stack.urls().registry(),
                8082, stack.urls().disbursement(),
                8083, stack.urls().training(),
                8084, stack.urls().graduation());
        services.forEach((port, url) -> curl.append("connect-to = \"localhost:")
                .append(port)
                .append(":127.0.0.1:")
                .append(url.getPort())
                .append("\"\n"));
        Files.writeString(folder.resolve(".curlrc"), curl);
    }

    private Process shell(RunningStack stack, String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("SALUR_HOME", stack.folder().toString());
        builder.environment().put("CURL_HOME", folder.toString());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Who is named may, who is not named may not: a role that is refused is told so, whatever else is wrong with the call. */
    @Test
    void everyRowOfTheTableOfRolesHolds(RunningStack stack) throws IOException, InterruptedException {
        Readme readme = Readme.read(stack.root());
        Call register = new Call("registry", "POST", "/v1/families", "application/json", RoleCalls.family(), 201, true);
        String family = JSON.readTree(call(stack, register, "village-officer").body())
                .get("id")
                .asText();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, List<Call>> row : RoleCalls.of(family).entrySet()) {
            List<String> allowed = readme.roles().get(row.getKey());
            for (Call call : row.getValue()) {
                String of = row.getKey() + ", " + call.method() + " " + call.path() + ", ";
                HttpResponse<String> first = call(stack, call, allowed.get(0));
                if (first.statusCode() != call.status()) {
                    faults.add(of + allowed.get(0) + ": " + first.statusCode() + first.body());
                }
                for (String role : allowed) {
                    HttpResponse<String> answer = call(stack, call, role);
                    if (refused(answer) || answer.statusCode() >= 500) {
                        faults.add(of + role + " is not allowed: " + answer.body());
                    }
                }
                for (String role : call.only() ? readme.others(row.getKey()) : List.of("village-officer")) {
                    if (!refused(call(stack, call, role))) {
                        faults.add(of + role + " is not refused");
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static boolean refused(HttpResponse<String> answer) {
        return answer.statusCode() == 403 && answer.body().contains("/errors/role-not-allowed");
    }

    private static HttpResponse<String> call(RunningStack stack, Call call, String role)
            throws IOException, InterruptedException {
        return call(stack, call, role, RoleCalls.AREAS.getOrDefault(role, "ID"));
    }

    private static HttpResponse<String> call(RunningStack stack, Call call, String role, String area)
            throws IOException, InterruptedException {
        URI base =
                switch (call.service()) {
                    case "registry" -> stack.urls().registry();
                    case "disbursement" -> stack.urls().disbursement();
                    case "training" -> stack.urls().training();
                    default -> stack.urls().graduation();
                };
        List<String> roles = role.equals("bank") ? List.of("bank", "bank:BRI") : List.of(role);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .header("Authorization", "Bearer " + stack.token("readme-" + role, roles, area))
                .header("Content-Type", call.type())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()))
                .build();
        return stack.http().send(request, BodyHandlers.ofString());
    }

    @Test
    void aFacilitatorOfAKecamatanSeesTheCoursesOfTheKabupaten(RunningStack stack)
            throws IOException, InterruptedException {
        JsonNode provider = JSON.readTree(call(
                        stack,
                        post(
                                "/v1/providers",
                                "{\"name\":\"BLK " + UUID.randomUUID()
                                        + "\",\"kind\":\"GOVERNMENT\",\"regionCode\":\"53.15\"}"),
                        "district-officer")
                .body());
        JsonNode course = JSON.readTree(call(
                        stack,
                        post(
                                "/v1/courses",
                                "{\"skill\":\"SEWING\",\"providerId\":\""
                                        + provider.get("id").asText()
                                        + "\",\"regionCode\":\"53.15\",\"title\":\"Menjahit dasar\","
                                        + "\"seats\":20,\"startsOn\":\"2020-02-03\",\"endsOn\":\"2020-02-14\",\"sessions\":10,"
                                        + "\"minimumAttendancePercent\":80}"),
                        "district-officer")
                .body());
        Call read = new Call(
                "training", "GET", "/v1/courses/" + course.get("id").asText(), "application/json", "", 200, true);
        assertEquals(200, call(stack, read, "facilitator", "53.15.05").statusCode());
        assertEquals(200, call(stack, read, "village-officer", "53.15.05.2003").statusCode());
        assertEquals(404, call(stack, read, "facilitator", "53.16.01").statusCode());
    }

    private static Call post(String path, String body) {
        return new Call("training", "POST", path, "application/json", body, 201, true);
    }
}
