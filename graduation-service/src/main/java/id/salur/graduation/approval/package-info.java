/** What people do with a case: record the family's declaration, confirm, reject. Who declares does not confirm. */
package id.salur.graduation.approval;
