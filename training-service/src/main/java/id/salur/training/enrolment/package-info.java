/** A person's way through a course: a seat, attendance, then completed or dropped; one table of transitions. */
package id.salur.training.enrolment;
