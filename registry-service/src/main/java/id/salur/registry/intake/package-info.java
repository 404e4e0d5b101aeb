/**
 * Families by file: read, judged as a set, and applied at once or part by part later; refused families go back to their sender; files of
 * other systems by a profile. Owns {@code family_import}, {@code family_import_row} and {@code import_profile}.
 */
package id.salur.registry.intake;
