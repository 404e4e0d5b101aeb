/** Which family is in which programme since when: the one statement that changes it, and its table of transitions. Owns {@code membership}. */
package id.salur.registry.membership;
