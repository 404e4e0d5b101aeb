/**
 * The embedded stack: PostgreSQL, Kafka and the four services as processes of one machine, started, watched and ended
 * together, with their ports, data folder, secrets and logs under {@code .salur/}.
 */
package id.salur.launcher.stack;
