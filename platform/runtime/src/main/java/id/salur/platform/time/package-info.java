/** The clock everything reads, and the day it is. */
package id.salur.platform.time;
