package id.salur.disbursement.iso;

import java.util.HashMap;
import java.util.Map;

/** Which elements of a message somebody wants, by the names from below the message to them. */
public final class Paths<F extends Enum<F>> {
    private final Node<F> root = new Node<>();

    static final class Node<F> {
        private final Map<String, Node<F>> below = new HashMap<>();
        private F field;

        Node<F> below(String name) {
            return below.get(name);
        }

        F field() {
            return field;
        }
    }

    /** The element at {@code path}, such as {@code Stmt/Ntry/Amt}, is {@code field}. */
    public Paths<F> add(String path, F field) {
        Node<F> node = root;
        for (String name : path.split("/", -1)) {
            node = node.below.computeIfAbsent(name, n -> new Node<>());
        }
        node.field = field;
        return this;
    }

    Node<F> root() {
        return root;
    }
}
