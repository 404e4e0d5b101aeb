package id.salur.registry.family;

import java.util.UUID;

/** What was found of a family when it was told, and is looked at later. */
public interface FamilyDoubts {
    /** How many pairs of persons who may be one, with persons of the family, the caller sees; a count. */
    int duplicates(UUID family);
}
