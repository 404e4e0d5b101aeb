/** What codes in requests look like. */
package id.salur.training.answer;
