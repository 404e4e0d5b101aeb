/** What the endpoints of this service have in common. */
package id.salur.graduation.answer;
