/** What is measured everywhere in the same way. */
package id.salur.platform.metrics;
