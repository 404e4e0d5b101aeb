/** Training of people in families that receive aid: courses with seats, attendance, completion, and what follows from it. */
package id.salur.training;
