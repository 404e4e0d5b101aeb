package id.salur.launcher.generator;

import java.util.Arrays;
import java.util.List;

/** The persons of a family that count in PKH, one entry a person. */
public record Composition(List<Component> persons) {
    public Composition {
        persons = persons.stream().sorted().toList();
    }

    public static Composition of(Component... persons) {
        return new Composition(Arrays.asList(persons));
    }

    public int count(Component component) {
        return (int) persons.stream().filter(component::equals).count();
    }

    public boolean isEmpty() {
        return persons.isEmpty();
    }
}
