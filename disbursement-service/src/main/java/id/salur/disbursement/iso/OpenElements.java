package id.salur.disbursement.iso;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The elements that are open, from the message down, with what has been seen of each. */
final class OpenElements<F extends Enum<F>> {
    static final int DEPTH = 40;

    private final String[] names = new String[DEPTH];
    private final Element[] elements = new Element[DEPTH];
    private final int[] positions = new int[DEPTH];
    private final int[] turns = new int[DEPTH];
    private final String[] lastNames = new String[DEPTH];
    private final int[] lastPositions = new int[DEPTH];

    private final List<Paths.Node<F>> wanted = new ArrayList<>(Collections.nCopies(DEPTH, null));

    private int top = -1;

    boolean full() {
        return top == DEPTH - 1;
    }

    boolean isEmpty() {
        return top < 0;
    }

    void push(String name, Element element, Paths.Node<F> node) {
        int position = 1;
        if (top >= 0) {
            position = name.equals(lastNames[top]) ? lastPositions[top] + 1 : 1;
            lastNames[top] = name;
            lastPositions[top] = position;
        }
        top++;
        names[top] = name;
        elements[top] = element;
        positions[top] = position;
        turns[top] = -1;
        lastNames[top] = null;
        wanted.set(top, node);
    }

    void pop() {
        top--;
    }

    Element element() {
        return elements[top];
    }

    Paths.Node<F> wanted() {
        return wanted.get(top);
    }

    /** Whether an element was below this one. */
    boolean hadChild() {
        return lastNames[top] != null;
    }

    /**
     * Takes the turn of a child: null if it may stand here, the name of what is missing before it, or its own name if it comes too
     * late or once more.
     */
    String turn(String name, Element.Child child) {
        if (child.index() < 0) {
            return null;
        }
        int last = turns[top];
        if (child.index() < last || (child.index() == last && !child.repeated())) {
            return name;
        }
        turns[top] = child.index();
        return missing(last + 1, child.index());
    }

    /** The name of what is missing when this element ends, or null. */
    String missingAtEnd() {
        return missing(turns[top] + 1, elements[top].turns());
    }

    private String missing(int from, int to) {
        for (int i = from; i < to; i++) {
            if (elements[top].required(i) != null) {
                return elements[top].required(i);
            }
        }
        return null;
    }

    /** As an XPath; only what stands there more than once has a number. */
    String path() {
        StringBuilder path = new StringBuilder("/Document");
        for (int i = 0; i <= top; i++) {
            path.append('/').append(names[i]);
            Element.Child child = i == 0 ? null : elements[i - 1].child(names[i]);
            if (child != null && child.index() >= 0 && child.repeated()) {
                path.append('[').append(positions[i]).append(']');
            }
        }
        return path.toString();
    }
}
