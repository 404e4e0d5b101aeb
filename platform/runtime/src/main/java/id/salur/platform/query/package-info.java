/** Query parameters: only those that an operation declares. */
package id.salur.platform.query;
