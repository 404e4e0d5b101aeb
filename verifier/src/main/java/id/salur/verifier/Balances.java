package id.salur.verifier;

import id.salur.verifier.AccountKind.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts of one book and what the postings make of them. Memory grows with the accounts, not with the postings. */
final class Balances {
    private final Tally tally;
    private final Map<String, Long> stated = new LinkedHashMap<>();
    private final Map<String, Long> posted = new TreeMap<>();
    private final Map<String, Long> allocated = new LinkedHashMap<>();

    Balances(Tally tally) {
        this.tally = tally;
    }

    void account(ExportLine.Account account) {
        if (stated.put(account.account(), account.balance()) != null) {
            tally.broken(Check.BALANCE, where(account.account()), "it stands there twice");
        }
    }

    void node(ExportLine.Node node) {
        allocated.put(node.fund() + " " + node.regionCode(), node.allocated());
    }

    void transaction(ExportLine.Transaction transaction) {
        long difference = 0;
        for (ExportLine.Posting posting : transaction.postings()) {
            long signed = posting.side().equals("D") ? posting.amount() : Math.negateExact(posting.amount());
            difference = Math.addExact(difference, signed);
            posted.merge(posting.account(), signed, Math::addExact);
        }
        int postings = transaction.postings().size();
        boolean movesNothing = postings == 0 && !transaction.statuses().isEmpty();
        tally.that(
                Check.BALANCED,
                difference == 0 && (postings > 1 || movesNothing),
                transaction.seq() == null ? "transaction " + transaction.id() : "seq " + transaction.seq(),
                postings + " postings, debits less credits " + difference + " rupiah");
    }

    /** What the postings say; zero if the account has none. */
    long posted(String account) {
        return posted.getOrDefault(account, 0L);
    }

    /** The accounts of both sides, the stated and the posted. */
    private List<String> accounts() {
        Map<String, Long> all = new TreeMap<>(stated);
        posted.forEach(all::putIfAbsent);
        return List.copyOf(all.keySet());
    }

    List<String> controlled() {
        return accounts().stream()
                .filter(account ->
                        AccountKind.of(account).map(AccountKind::controlled).orElse(false))
                .toList();
    }

    void end() {
        for (String account : accounts()) {
            Optional<AccountKind> kind = AccountKind.of(account);
            Long balance = stated.get(account);
            if (kind.isEmpty() || balance == null) {
                String what = balance == null ? "it has postings and is not there" : "its kind is not known here";
                tally.that(Check.BALANCE, false, where(account), what);
                continue;
            }
            tally.that(
                    Check.BALANCE,
                    balance == posted(account),
                    where(account),
                    "it says " + balance + " rupiah, its postings make " + posted(account));
            tally.that(
                    Check.NOT_NEGATIVE,
                    kind.get().mayBeNegative() || posted(account) >= 0,
                    where(account),
                    "its postings make " + posted(account) + " rupiah");
        }
        conservation();
    }

    private void conservation() {
        Map<String, Map<Place, Long>> nodes = new TreeMap<>();
        allocated.keySet().forEach(node -> nodes.put(node, new EnumMap<>(Place.class)));
        for (String account : accounts()) {
            Place place = AccountKind.of(account).map(AccountKind::place).orElse(Place.SOURCE);
            if (place != Place.SOURCE) {
                above(AccountKind.fund(account), AccountKind.region(account))
                        .forEach(node -> nodes.computeIfAbsent(node, n -> new EnumMap<>(Place.class))
                                .merge(place, posted(account), Math::addExact));
            }
        }
        nodes.forEach(this::conserved);
    }

    private void conserved(String node, Map<Place, Long> money) {
        long given = allocated.getOrDefault(node, 0L);
        long found = money.values().stream().reduce(0L, Math::addExact);
        tally.that(
                Check.CONSERVATION,
                given == found,
                "node " + node,
                "allocated " + given + " rupiah by its orders, but settled " + of(money, Place.SETTLED) + ", returned "
                        + of(money, Place.RETURNED) + ", in transit " + of(money, Place.IN_TRANSIT) + ", unspent "
                        + of(money, Place.UNSPENT) + ": together " + found);
    }

    private static long of(Map<Place, Long> money, Place place) {
        return money.getOrDefault(place, 0L);
    }

    /** The region and those above it, as far up as the fund reaches: the nation's to the nation, a region's own to that region. */
    private static List<String> above(String fund, String region) {
        String owner = fund.startsWith("APBD-") ? fund.substring("APBD-".length()) : "ID";
        List<String> nodes = new ArrayList<>();
        for (String code = region; !code.equals(owner) && !code.isEmpty() && !code.equals("ID"); ) {
            nodes.add(fund + " " + code);
            code = code.contains(".") ? code.substring(0, code.lastIndexOf('.')) : "";
        }
        nodes.add(fund + " " + owner);
        return nodes;
    }

    private static String where(String account) {
        return "account " + account;
    }
}
