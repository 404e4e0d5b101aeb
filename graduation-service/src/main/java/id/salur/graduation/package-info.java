/** Families that can leave a programme: cases that open on events, their criteria and evidence, and a person's confirmation. */
package id.salur.graduation;
