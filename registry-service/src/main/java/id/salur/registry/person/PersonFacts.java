package id.salur.registry.person;

import java.time.LocalDate;

/**
 * What is known of a person and may become another.
 *
 * @param pregnantUntil end of the pregnancy and of the postpartum time, exclusive
 */
public record PersonFacts(
        SchoolLevel schoolLevel, LocalDate pregnantUntil, Boolean severeDisability, Employment employment) {}
