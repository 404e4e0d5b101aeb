/** One id that runs through REST, outbox, Kafka and inbox. */
package id.salur.platform.correlation;
