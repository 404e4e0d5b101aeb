/** Events that could not have their effect: kept with the reason, announced on a topic, listed and replayed. */
package id.salur.platform.deadletter;
