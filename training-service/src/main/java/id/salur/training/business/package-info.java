/** The business a person starts after a completed training: one per enrolment. */
package id.salur.training.business;
