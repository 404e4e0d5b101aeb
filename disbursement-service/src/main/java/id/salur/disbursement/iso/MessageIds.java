package id.salur.disbursement.iso;

import java.util.UUID;

/** Ids of ours in messages: without dashes, because an id has at most 35 characters there. */
public final class MessageIds {
    /** Ends the id of a message with top-ups of a batch. */
    public static final String TOP_UP = "T";

    private MessageIds() {}

    public static String of(UUID id) {
        return id.toString().replace("-", "");
    }
}
