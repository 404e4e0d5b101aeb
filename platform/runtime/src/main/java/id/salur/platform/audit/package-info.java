/** Who did what, when, where from and why; append-only. */
package id.salur.platform.audit;
