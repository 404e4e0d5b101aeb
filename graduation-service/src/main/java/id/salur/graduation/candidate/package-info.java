/** Graduation cases: how evidence comes in, how cases open, become ready and lapse on events, and how they are read. */
package id.salur.graduation.candidate;
