/** Kafka clients with the settings every service uses, and the topics a service owns. */
package id.salur.platform.kafka;
