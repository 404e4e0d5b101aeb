/**
 * Persons who may be one: found by name, birth date and place as families are registered and files are taken in, and decided by people. Owns
 * {@code duplicate}, {@code duplicate_rule} and {@code duplicate_search}. What names compare by is {@code name_key} of the database; the same
 * NIK is no likely duplicate: it is refused where it is told a second time ({@link id.salur.registry.person.Arrivals}).
 */
package id.salur.registry.duplicate;
