/** How a person stands: in which programmes, what was paid last and when, and what comes next. Reads what other packages own. */
package id.salur.registry.standing;
