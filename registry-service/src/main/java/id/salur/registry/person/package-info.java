/**
 * Persons: one id for life, the numbers they carry, and what is known of them. Owns {@code person}, {@code person_past},
 * {@code person_identifier}, {@code number_claim} and {@code daily_share}. The trigger {@code person_spells_name} keeps each name as it compares, {@code person_takes_pairs_along} puts the pairs
 * that were found of a person where the person lives.
 */
package id.salur.registry.person;
