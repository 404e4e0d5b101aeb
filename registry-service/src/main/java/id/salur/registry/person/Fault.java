package id.salur.registry.person;

/**
 * One thing wrong with what was sent. Never carries the value itself.
 *
 * @param field field of the request, lowerCamelCase
 * @param code what is wrong, such as {@code nik-length}
 */
public record Fault(String field, String code) {}
