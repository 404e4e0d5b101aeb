/** How JSON from outside is read: nothing is guessed, rounded or dropped. */
package id.salur.platform.json;
