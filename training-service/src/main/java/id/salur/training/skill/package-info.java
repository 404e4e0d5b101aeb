/** The skills a course can teach: a list seeded from what the sources name, open for more. */
package id.salur.training.skill;
