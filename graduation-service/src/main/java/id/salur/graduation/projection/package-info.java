/** What graduation knows from the registry: which programmes a family is in, where it lives, and the last decision about it. */
package id.salur.graduation.projection;
