package id.salur.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of {@code asyncapi.yaml}, with who sends and receives them, written from {@code events.csv} and the schemas. What is said of
 * channels, dead letters and the envelope stands in the file itself and stays.
 */
final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CHANNEL = Pattern.compile("(?s)  (\\w+):\n    address: (\\S+)\n.*?    messages:\n");

    private final Path contracts;
    private final List<Event> events;

    /** @param key the property of the body that orders, or the word itself */
    private record Event(String type, String topic, String key, List<String> receivers) {
        static Event of(String row) {
            String[] cells = row.split(",", -1);
            return new Event(
                    cells[0],
                    cells[1],
                    cells[2],
                    Arrays.stream(cells[3].split(" "))
                            .filter(receiver -> !receiver.isEmpty())
                            .toList());
        }

        String sender() {
            return type.split("\\.", -1)[1];
        }

        /** Of its type: quotaSet. */
        String name() {
            String[] words = type.split("\\.", -1);
            return words[words.length - 3] + capital(words[words.length - 2]);
        }
    }

    AsyncApi(Path contracts) throws IOException {
        this.contracts = contracts;
        this.events = Files.readAllLines(contracts.resolve("events.csv")).stream()
                .skip(1)
                .map(Event::of)
                .toList();
    }

    List<String> types() {
        return events.stream().map(Event::type).sorted().toList();
    }

    String written(String before) throws IOException {
        StringBuilder channels = new StringBuilder();
        StringBuilder operations = new StringBuilder();
        Matcher channel = CHANNEL.matcher(before);
        int from = before.indexOf("channels:\n");
        while (channel.find()) {
            String name = channel.group(1);
            if (name.equals("deadLetters")) {
                break;
            }
            List<Event> carried = events.stream()
                    .filter(event -> event.topic().equals(channel.group(2)))
                    .toList();
            channels.append(channel.group());
            for (Event event : carried) {
                String message = event.name();
                channels.append("      " + message + ":\n        $ref: '#/components/messages/" + message + "'\n");
            }
            operations(operations, name, carried);
        }
        StringBuilder messages = new StringBuilder();
        for (Event event : events) {
            messages.append(message(event));
        }
        return before.substring(0, from)
                + "channels:\n"
                + channels
                + between(before, "  deadLetters:\n", "operations:\n")
                + "operations:\n"
                + operations
                + between(before, "  serviceSendsDeadLetters:\n", "components:\n")
                + "components:\n  messages:\n"
                + messages
                + before.substring(before.indexOf("\n    deadLettered:\n") + 1);
    }

    private void operations(StringBuilder operations, String channel, List<Event> carried) {
        String sender = carried.get(0).sender();
        operation(operations, sender, "sends", channel, "sends, through its outbox, in order per key.", carried);
        for (String receiver : carried.stream()
                .flatMap(event -> event.receivers().stream())
                .distinct()
                .sorted()
                .toList()) {
            List<Event> taken = carried.stream()
                    .filter(event -> event.receivers().contains(receiver))
                    .toList();
            List<String> passed = new ArrayList<>();
            for (Event event : carried) {
                if (!taken.contains(event)) {
                    passed.add(event.name());
                }
            }
            String skipped = passed.isEmpty() ? "" : " Known and skipped: " + String.join(", ", passed) + ".";
            operation(
                    operations,
                    receiver,
                    "receives",
                    channel,
                    "receives, through its inbox, in batches." + skipped,
                    taken);
        }
    }

    private void operation(
            StringBuilder operations, String service, String does, String channel, String summary, List<Event> events) {
        operations.append("""
              %1$s%2$s%3$s:
                action: %4$s
                summary: "%1$s-service %5$s"
                tags:
                  - name: %1$s-service
                channel:
                  $ref: '#/channels/%6$s'
                messages:
            """.formatted(
                service, capital(does), capital(channel), does.substring(0, does.length() - 1), summary, channel));
        for (Event event : events) {
            operations.append("      - $ref: '#/channels/" + channel + "/messages/" + event.name() + "'\n");
        }
    }

    private String message(Event event) throws IOException {
        JsonNode key = schema(event).path("properties").path(event.key());
        String form = key.has("pattern")
                ? "pattern: '" + key.path("pattern").asText() + "'"
                : key.has("format") ? "format: " + key.path("format").asText() : "const: " + event.key();
        return """
                %1$s:
                  name: %2$s
                  title: %3$s
                  contentType: application/json
                  traits:
                    - $ref: '#/components/messageTraits/cloudEvent'
                  headers:
                    type: object
                    properties:
                      ce_type:
                        type: string
                        const: %2$s
                      ce_source:
                        type: string
                        const: /salur/%4$s
                  bindings:
                    kafka:
                      key:
                        type: string
                        %5$s
                        description: %6$s
                  payload:
                    $ref: ./schemas/%2$s.json
                  examples:
                    - name: %1$s
                      payload:
                        $ref: ./examples/%2$s.json
            """.formatted(
                        event.name(),
                        event.type(),
                        title(event),
                        event.sender(),
                        form,
                        key.isMissingNode() ? "The nation." : event.key() + " of the body.");
    }

    private String title(Event event) throws IOException {
        return schema(event).path("title").asText();
    }

    private JsonNode schema(Event event) throws IOException {
        return JSON.readTree(
                contracts.resolve("schemas/" + event.type() + ".json").toFile());
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
