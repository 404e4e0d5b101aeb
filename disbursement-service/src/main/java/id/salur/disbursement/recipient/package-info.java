/** The names of those who receive their families' money: told sealed by the registry, kept encrypted, in clear only in a bank's file; and which families have nobody to receive it. */
package id.salur.disbursement.recipient;
