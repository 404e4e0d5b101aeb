/**
 * What is wanted to change about a family (usulan perubahan data): made by one person, shown as before and after, decided by another. Whoever
 * adds a kind writes one class, a {@link id.salur.registry.changerequest.Kind}; the tables of families and persons are written by their owners.
 * The owner of {@code change_request}; {@code awaits_at_first} and {@code awaits_after_change} open and end the task of who decides.
 */
package id.salur.registry.changerequest;
