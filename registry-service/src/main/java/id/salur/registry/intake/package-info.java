/** Families by file: streamed, checked as a set, good families in, bad families into a rejects file. */
package id.salur.registry.intake;
