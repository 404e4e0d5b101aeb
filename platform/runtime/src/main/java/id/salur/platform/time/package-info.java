/** The clock everything reads. */
package id.salur.platform.time;
