/** How answers to commands look: 201 with a location, 200 with an entity tag, and today's date in Indonesia. */
package id.salur.training.answer;
