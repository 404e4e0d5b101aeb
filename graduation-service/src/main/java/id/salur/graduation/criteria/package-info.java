/** The criteria of a graduation: one small class each, saying in SQL which evidence meets it, and the judge that applies them to sets of cases. */
package id.salur.graduation.criteria;
