/** RFC 9457 problems in Indonesian and English; each slug has a page under docs/errors, served at /errors/(slug). */
package id.salur.platform.problem;
