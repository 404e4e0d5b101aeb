package id.salur.disbursement.iso;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Ids of ours in messages: without dashes, because an id has at most 35 characters there. */
public final class MessageIds {
    /** Ends the id of a message with top-ups of a batch. */
    public static final String TOP_UP = "T";

    private MessageIds() {}

    public static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Our id behind a text, also with dashes; empty if it is none of ours. */
    public static Optional<UUID> read(String text) {
        String hex = text == null ? "" : text.replace("-", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
    }
}
