package id.salur.graduation.candidate;

import java.util.Map;

/**
 * How many cases there are.
 *
 * @param total all cases
 * @param states cases by state
 * @param kinds cases by kind and state
 * @param lastDecisions memberships by the registry's last decision about them
 */
public record CaseCounts(
        long total, Map<String, Long> states, Map<String, Map<String, Long>> kinds, Map<String, Long> lastDecisions) {}
