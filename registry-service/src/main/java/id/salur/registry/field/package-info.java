/**
 * What a visit found where a family is said to live, in the ministry's codes. The last visit decides whether it keeps the family out. Owns
 * {@code field_result}, {@code field_result_code} and {@code field_status_code}.
 */
package id.salur.registry.field;
