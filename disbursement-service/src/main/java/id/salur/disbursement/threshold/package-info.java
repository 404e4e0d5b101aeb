/** Limits that rules compare with, as data: each holds from a day on and says where it comes from. */
package id.salur.disbursement.threshold;
