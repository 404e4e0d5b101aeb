/** Who may be in a programme: named policies over a row of facts, composed into one statement for a set of families. */
package id.salur.registry.eligibility;
