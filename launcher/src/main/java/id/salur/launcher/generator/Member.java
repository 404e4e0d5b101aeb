package id.salur.launcher.generator;

import java.time.LocalDate;

/** One invented person. */
public record Member(
        String nik,
        String name,
        boolean woman,
        LocalDate born,
        Relation relation,
        boolean recipient,
        Component component,
        LocalDate pregnantUntil) {

    /** Place in the family, as the import file writes it. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        PARENT,
        OTHER
    }

    /** The school level, or empty. */
    public String schoolLevel() {
        return component == Component.SD || component == Component.SMP || component == Component.SMA
                ? component.name()
                : "";
    }

    public boolean severelyDisabled() {
        return component == Component.DISABILITAS_BERAT;
    }
}
