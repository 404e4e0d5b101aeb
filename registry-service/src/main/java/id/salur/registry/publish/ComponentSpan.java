package id.salur.registry.publish;

import java.time.LocalDate;

/**
 * How long one member counts as a PKH component.
 *
 * @param from first day, inclusive
 * @param until first day it no longer holds; null while no end is known
 */
public record ComponentSpan(String component, LocalDate from, LocalDate until) {}
