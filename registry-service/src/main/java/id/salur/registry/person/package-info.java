/** Persons: one id for life, the numbers they carry, and what is known of them. Owns {@code person}, {@code person_past} and {@code person_identifier}. */
package id.salur.registry.person;
