/** Equipment handed to a person after a completed training. */
package id.salur.training.equipment;
