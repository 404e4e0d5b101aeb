/** Who calls, with which roles, and from which areas; the area scope is enforced by the database. */
package id.salur.platform.security;
