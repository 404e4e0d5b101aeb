/**
 * Families by file: read, judged as a set, and applied at once or part by part later; refused families go back to their sender. Owns
 * {@code family_import} and {@code family_import_row}.
 */
package id.salur.registry.intake;
