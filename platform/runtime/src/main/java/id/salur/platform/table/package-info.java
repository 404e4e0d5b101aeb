/** Tables as offices and banks send them, CSV and XLSX, read by one reader; refused rows are kept for their sender. */
package id.salur.platform.table;
