/** Files of rows as they come in, read strictly. */
package id.salur.platform.csv;
