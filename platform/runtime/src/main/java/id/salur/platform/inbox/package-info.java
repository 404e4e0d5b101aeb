/** Events in: the effect and the record of having seen the event are one transaction, worked on as sets. */
package id.salur.platform.inbox;
