/** The events this service sends, written as its own records and held to contracts/ by a test. */
package id.salur.training.publish;
