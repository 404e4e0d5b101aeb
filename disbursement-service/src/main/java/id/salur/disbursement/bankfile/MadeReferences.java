package id.salur.disbursement.bankfile;

import id.salur.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * References for lines to which the bank gave none: made of what the line is, the same at every reading of it, in this file or in
 * another. Lines that are equal in everything are counted.
 */
final class MadeReferences {
    static final String MARK = "~";

    private final Map<String, Integer> equal = new HashMap<>();

    String of(String account, String name, BankLine.Kind kind, long amount, LocalDate day) {
        String line = String.join("|", String.valueOf(account), String.valueOf(name), kind.name(), amount + "|" + day);
        String known = hash(line);
        int ordinal = equal.merge(known, 1, Integer::sum);
        return MARK + (ordinal == 1 ? known : hash(line + "|" + ordinal));
    }

    private static String hash(String text) {
        byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
    }
}
