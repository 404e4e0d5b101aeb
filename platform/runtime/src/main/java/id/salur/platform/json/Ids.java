package id.salur.platform.json;

import java.util.Optional;
import java.util.UUID;

/** Ids as others write them: with dashes, or without, as messages of banks have no room for them. */
public final class Ids {
    /** For who must write one. */
    public static final String EXAMPLE = "01890b10-1500-7d00-8e00-0a0b0c0d0e0f";

    private Ids() {}

    /** The id behind a text, in either case, with dashes where an id has them or without; empty if it is none. */
    public static Optional<UUID> read(String text) {
        int length = text == null ? 0 : text.length();
        if (length != 32 && length != 36) {
            return Optional.empty();
        }
        long most = 0;
        long least = 0;
        int digits = 0;
        for (int i = 0; i < length; i++) {
            if (length == 36 && (i == 8 || i == 13 || i == 18 || i == 23)) {
                if (text.charAt(i) != '-') {
                    return Optional.empty();
                }
                continue;
            }
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            if (digits++ < 16) {
                most = most << 4 | digit;
            } else {
                least = least << 4 | digit;
            }
        }
        return Optional.of(new UUID(most, least));
    }
}
