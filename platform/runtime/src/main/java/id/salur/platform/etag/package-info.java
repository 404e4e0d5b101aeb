/** Versions of a thing as ETag, and If-Match on every change. */
package id.salur.platform.etag;
