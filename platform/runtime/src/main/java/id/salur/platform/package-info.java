/** What every service of Salur shares; no domain noun lives here, and nothing with fewer than two users. */
package id.salur.platform;
